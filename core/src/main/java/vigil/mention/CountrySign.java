package vigil.mention;

import vigil.document.Span;

/**
 * Words of a report that tell in which country it plays.
 *
 * @param country ISO 3166 alpha-3
 * @param weight 1 for the name of a country, a people, group or person; less for a town, and the
 *     less the more likely its name means a town of another country
 */
public record CountrySign(Span span, String country, double weight) {}
