/** Names of the regions, and of the groups and countries that stand beside them. */
export const REGIONS = {
  MA: { fr: 'Ensemble', ar: 'المجموع', en: 'Total' },
  MA01: {
    fr: 'Tanger-Tétouan-Al Hoceïma',
    ar: 'طنجة - تطوان - الحسيمة',
    en: 'Tanger-Tétouan-Al Hoceïma',
  },
  MA02: { fr: 'L’Oriental', ar: 'الشرق', en: 'Oriental' },
  MA03: { fr: 'Fès-Meknès', ar: 'فاس - مكناس', en: 'Fès-Meknès' },
  MA04: { fr: 'Rabat-Salé-Kénitra', ar: 'الرباط - سلا - القنيطرة', en: 'Rabat-Salé-Kénitra' },
  MA05: { fr: 'Béni Mellal-Khénifra', ar: 'بني ملال - خنيفرة', en: 'Béni Mellal-Khénifra' },
  MA06: { fr: 'Casablanca-Settat', ar: 'الدار البيضاء - سطات', en: 'Casablanca-Settat' },
  MA07: { fr: 'Marrakech-Safi', ar: 'مراكش - آسفي', en: 'Marrakech-Safi' },
  MA08: { fr: 'Drâa-Tafilalet', ar: 'درعة - تافيلالت', en: 'Drâa-Tafilalet' },
  MA09: { fr: 'Souss-Massa', ar: 'سوس - ماسة', en: 'Souss-Massa' },
  MA10: { fr: 'Guelmim-Oued Noun', ar: 'كلميم - واد نون', en: 'Guelmim-Oued Noun' },
  MA11: {
    fr: 'Laâyoune-Sakia El Hamra',
    ar: 'العيون - الساقية الحمراء',
    en: 'Laâyoune-Sakia El Hamra',
  },
  MA12: { fr: 'Dakhla-Oued Ed-Dahab', ar: 'الداخلة - وادي الذهب', en: 'Dakhla-Oued Ed-Dahab' },
  MA_SUD: { fr: 'Régions du Sud', ar: 'جهات الجنوب', en: 'Southern regions' },
} as const

/** Countries of destination. */
export const COUNTRIES = {
  ESP: { fr: 'Espagne', ar: 'إسبانيا', en: 'Spain' },
  FRA: { fr: 'France', ar: 'فرنسا', en: 'France' },
  ITA: { fr: 'Italie', ar: 'إيطاليا', en: 'Italy' },
  BEL: { fr: 'Belgique', ar: 'بلجيكا', en: 'Belgium' },
  DEU: { fr: 'Allemagne', ar: 'ألمانيا', en: 'Germany' },
  NLD: { fr: 'Pays-Bas', ar: 'هولندا', en: 'Netherlands' },
  CHE: { fr: 'Suisse', ar: 'سويسرا', en: 'Switzerland' },
  GBR: { fr: 'Royaume-Uni', ar: 'المملكة المتحدة', en: 'United Kingdom' },
  SWE: { fr: 'Suède', ar: 'السويد', en: 'Sweden' },
  PRT: { fr: 'Portugal', ar: 'البرتغال', en: 'Portugal' },
  ROU: { fr: 'Roumanie', ar: 'رومانيا', en: 'Romania' },
  LUX: { fr: 'Luxembourg', ar: 'لوكسمبورغ', en: 'Luxembourg' },
} as const
