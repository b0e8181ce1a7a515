/** First and last day that a policy can mean, from 1970-01-01: 1900-01-01 and 2299-12-31. */
export const firstDay = -25_567;
export const lastDay = 120_529;
