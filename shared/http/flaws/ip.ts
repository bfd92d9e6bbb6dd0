// Everything that can be wrong with an IP range, in three languages.

export const ipFlaws = {
  ip_malformed: {
    nb: "Er ingen IP-adresse, CIDR-blokk eller rekke fra–til.",
    nn: "Er inga IP-adresse, CIDR-blokk eller rekkje frå–til.",
    en: "Is no IP address, CIDR block or range from–to.",
  },
  ip_host_bits: {
    nb: "Er en adresse midt i blokken. Skriv adressen alene, eller blokkens første adresse.",
    nn: "Er ei adresse midt i blokka. Skriv adressa aleine, eller den første adressa i blokka.",
    en: "Is an address inside its block. Write the address alone, or the block's first address.",
  },
  ip_mixed_versions: {
    nb: "Blander IPv4 og IPv6.",
    nn: "Blandar IPv4 og IPv6.",
    en: "Mixes IPv4 and IPv6.",
  },
  ip_from_after_to: {
    nb: "Begynner etter sin egen slutt.",
    nn: "Byrjar etter sin eigen slutt.",
    en: "Begins after its own end.",
  },
  ip_private: {
    nb: "Har private adresser, som ikke ses fra internett.",
    nn: "Har private adresser, som ikkje er synlege frå internett.",
    en: "Has private addresses, which are not seen from the internet.",
  },
  ip_unique_local: {
    nb: "Har lokale IPv6-adresser, som ikke ses fra internett.",
    nn: "Har lokale IPv6-adresser, som ikkje er synlege frå internett.",
    en: "Has unique local IPv6 addresses, which are not seen from the internet.",
  },
  ip_carrier_grade_nat: {
    nb: "Har adresser fra nettleverandørens felles oversetting (100.64.0.0/10).",
    nn: "Har adresser frå den felles omsetjinga til nettleverandøren (100.64.0.0/10).",
    en: "Has addresses of the network provider's shared translation (100.64.0.0/10).",
  },
  ip_loopback: {
    nb: "Har adresser som peker på maskinen selv.",
    nn: "Har adresser som peikar på maskina sjølv.",
    en: "Has addresses that point at the machine itself.",
  },
  ip_link_local: {
    nb: "Har adresser som bare gjelder på samme kabel.",
    nn: "Har adresser som berre gjeld på same kabel.",
    en: "Has addresses that count on one link only.",
  },
  ip_multicast: {
    nb: "Har multicast-adresser.",
    nn: "Har multicast-adresser.",
    en: "Has multicast addresses.",
  },
  ip_documentation: {
    nb: "Har adresser som er satt av til eksempler.",
    nn: "Har adresser som er sette av til døme.",
    en: "Has addresses that are set aside for examples.",
  },
  ip_reserved: {
    nb: "Har adresser som er reservert og ikke delt ut.",
    nn: "Har adresser som er reserverte og ikkje delte ut.",
    en: "Has addresses that are reserved and not given out.",
  },
  ip_v4_mapped: {
    nb: "Er en IPv4-adresse skrevet som IPv6. Skriv den som IPv4.",
    nn: "Er ei IPv4-adresse skriven som IPv6. Skriv ho som IPv4.",
    en: "Is an IPv4 address written as IPv6. Write it as IPv4.",
  },
  ip_too_wide: {
    nb: "Er for vid: høyst /16 av IPv4 og /32 av IPv6.",
    nn: "Er for vid: høgst /16 av IPv4 og /32 av IPv6.",
    en: "Is too wide: at most a /16 of IPv4 and a /32 of IPv6.",
  },
  ip_overlapping: {
    nb: "Har adresser som står på en annen linje også.",
    nn: "Har adresser som står på ei anna linje òg.",
    en: "Has addresses that stand in another row too.",
  },
  ip_range_shared: {
    nb: "Deles med andre, og produktet kan ikke deles.",
    nn: "Blir delt med andre, og produktet kan ikkje delast.",
    en: "Is shared with others, and the product may not be shared.",
  },
} as const;
