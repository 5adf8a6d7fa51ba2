/** Names of the regions, and of the groups and countries that stand beside them. */
export const REGIONS = {
  MA: { fr: 'Ensemble', ar: 'المجموع' },
  MA01: { fr: 'Tanger-Tétouan-Al Hoceïma', ar: 'طنجة - تطوان - الحسيمة' },
  MA02: { fr: 'L’Oriental', ar: 'الشرق' },
  MA03: { fr: 'Fès-Meknès', ar: 'فاس - مكناس' },
  MA04: { fr: 'Rabat-Salé-Kénitra', ar: 'الرباط - سلا - القنيطرة' },
  MA05: { fr: 'Béni Mellal-Khénifra', ar: 'بني ملال - خنيفرة' },
  MA06: { fr: 'Casablanca-Settat', ar: 'الدار البيضاء - سطات' },
  MA07: { fr: 'Marrakech-Safi', ar: 'مراكش - آسفي' },
  MA08: { fr: 'Drâa-Tafilalet', ar: 'درعة - تافيلالت' },
  MA09: { fr: 'Souss-Massa', ar: 'سوس - ماسة' },
  MA10: { fr: 'Guelmim-Oued Noun', ar: 'كلميم - واد نون' },
  MA11: { fr: 'Laâyoune-Sakia El Hamra', ar: 'العيون - الساقية الحمراء' },
  MA12: { fr: 'Dakhla-Oued Ed-Dahab', ar: 'الداخلة - وادي الذهب' },
  MA_SUD: { fr: 'Régions du Sud', ar: 'جهات الجنوب' },
} as const

/** Countries of destination. */
export const COUNTRIES = {
  ESP: { fr: 'Espagne', ar: 'إسبانيا' },
  FRA: { fr: 'France', ar: 'فرنسا' },
  ITA: { fr: 'Italie', ar: 'إيطاليا' },
  BEL: { fr: 'Belgique', ar: 'بلجيكا' },
  DEU: { fr: 'Allemagne', ar: 'ألمانيا' },
  NLD: { fr: 'Pays-Bas', ar: 'هولندا' },
  CHE: { fr: 'Suisse', ar: 'سويسرا' },
  GBR: { fr: 'Royaume-Uni', ar: 'المملكة المتحدة' },
  SWE: { fr: 'Suède', ar: 'السويد' },
  PRT: { fr: 'Portugal', ar: 'البرتغال' },
  ROU: { fr: 'Roumanie', ar: 'رومانيا' },
  LUX: { fr: 'Luxembourg', ar: 'لوكسمبورغ' },
} as const
