package vigil.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.document.Span;
import vigil.plover.Sector;

/**
 * Who acts or receives, as the report's words support on its date.
 *
 * @param span the words in the report
 * @param text exactly the covered text
 * @param name the name of the person, group or state; the words themselves where nothing better is
 *     known
 * @param id identifier in the actors file, when resolved to an entry
 * @param country ISO 3166 alpha-3; Palestine PSE, Kosovo XKX
 * @param via the group through which a person acts
 * @param number how many, when the words say it
 * @param countryBy what else than the actor's own words told the country; null where they did
 */
public record Actor(
    Span span,
    String text,
    String name,
    @Nullable String id,
    @Nullable String country,
    List<Sector> sectors,
    @Nullable String via,
    @Nullable Integer number,
    ResolvedBy resolvedBy,
    @Nullable CountryBy countryBy) {
  public Actor {
    sectors = List.copyOf(sectors);
  }

  /** One whose own words told the country, or who has none. */
  public Actor(
      Span span,
      String text,
      String name,
      @Nullable String id,
      @Nullable String country,
      List<Sector> sectors,
      @Nullable String via,
      @Nullable Integer number,
      ResolvedBy resolvedBy) {
    this(span, text, name, id, country, sectors, via, number, resolvedBy, null);
  }

  /** What told a country that the actor's own words do not tell. */
  public enum CountryBy {
    /** The country in which the report plays. */
    SETTING
  }

  /** What tells this actor from others in one report: the identifier, or the folded name. */
  public String key() {
    return id != null ? id : name.strip().toLowerCase(java.util.Locale.ROOT);
  }
}
