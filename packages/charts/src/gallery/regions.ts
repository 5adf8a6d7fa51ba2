/*
 * Unemployment rate by region. Census of 2024 (HCP, RGPH 2024, as reported: data/figures/HCP_RGPH.csv); no figure was found for
 * Marrakech-Safi and Drâa-Tafilalet.
 */
/** Unemployment rate at the census of 2024, per cent. */
export const CENSUS_BY_REGION = {
  MA: 21.3,
  MA01: 19.6,
  MA02: 30.4,
  MA03: 23.3,
  MA04: 19.8,
  MA05: 26.8,
  MA06: 18.8,
  MA09: 19.7,
  MA10: 31.5,
  MA11: 26.6,
  MA12: 10.6,
}

/*
 * Quarterly and annual notes of HCP's employment survey, as reported (data/figures/HCP_ENE.csv): the third quarters for which
 * regions were found. The three southern regions are published as one group from 2019 on.
 */
/** Unemployment rate of third quarters, per cent. */
export const Q3_BY_REGION = {
  MA: {
    '2018-Q3': 9.3,
    '2019-Q3': 9.4,
    '2020-Q3': 12.7,
    '2021-Q3': 11.8,
    '2022-Q3': 11.4,
    '2023-Q3': 13.5,
    '2024-Q3': 13.6,
    '2025-Q3': 13.1,
  },
  MA01: { '2019-Q3': 11.2, '2021-Q3': 10.0, '2023-Q3': 9.4, '2024-Q3': 9.9, '2025-Q3': 8.6 },
  MA02: { '2018-Q3': 17.3, '2019-Q3': 14.2, '2021-Q3': 17.4, '2025-Q3': 21.2 },
  MA03: { '2021-Q3': 13.2, '2025-Q3': 15.3 },
  MA05: { '2018-Q3': 4.9, '2019-Q3': 4.7, '2021-Q3': 10.0 },
  MA06: { '2021-Q3': 12.8, '2025-Q3': 15.1 },
  MA07: { '2018-Q3': 6.8, '2019-Q3': 6.3, '2021-Q3': 7.7, '2025-Q3': 8.7 },
  MA08: { '2021-Q3': 12.5 },
  MA09: { '2019-Q3': 11.7, '2025-Q3': 9.9 },
  MA10: { '2018-Q3': 17.3 },
  MA11: { '2018-Q3': 19.4 },
  MA12: { '2018-Q3': 13.1 },
  MA_SUD: { '2019-Q3': 15.5, '2021-Q3': 19.2, '2025-Q3': 21.4 },
}

/* Population by region, census of 2024, thousands (HCP, RGPH 2024, as reported); the other regions were not found. */
/** Persons in thousands, 2024. */
export const POPULATION_BY_REGION = {
  MA01: 4030.222,
  MA03: 4467.911,
  MA04: 5132.639,
  MA06: 7688.967,
  MA07: 4892.393,
  MA12: 219.965,
}
