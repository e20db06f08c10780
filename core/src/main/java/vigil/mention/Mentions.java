package vigil.mention;

import java.util.List;
import java.util.Optional;
import vigil.annotate.Annotated;
import vigil.document.Span;

/** An annotated report with everyone, every place, time and quantity in it resolved. */
public record Mentions(
    Annotated annotated, Actors actors, Places places, Times times, Quantities quantities) {

  /** Everyone and every place that the report mentions, in the order of the text, apart. */
  public List<Entity> entities() {
    return Entities.of(annotated, actors.entities(), places.all());
  }

  /** Who is meant by words of this report. */
  public interface Actors {
    /**
     * The actors that a phrase names, in the order of the text: a coordination gives each of its
     * members, a pronoun what it stands for, an apposition one actor. Empty for "nobody" and "no
     * one" only; unresolved actors keep their own words.
     */
    List<Actor> in(Span phrase);

    /** What the report mentions, each with all its mentions, in the order of the first. */
    default List<Chain> chains() {
      return List.of();
    }

    /** The persons, bodies and states that the report mentions, in the order of the text. */
    default List<Entity> entities() {
      return List.of();
    }
  }

  /** Where the words of this report are. */
  public interface Places {
    /** The most exact place that the phrase names. */
    Optional<Place> in(Span phrase);

    /** Every place that the report names, in the order of the text. */
    default List<Place> all() {
      return List.of();
    }

    /** Where the report's places and peoples tell a country. */
    default List<CountrySign> countries() {
      return List.of();
    }

    /** The place of the dateline, where the report has one that a file knows. */
    default Optional<Place> dateline() {
      return Optional.empty();
    }

    /**
     * The peoples whom the report names, as nouns or adjectives ("Syrians", "Syrian"), each with
     * its country, in the order of the text.
     */
    default List<Place> peoples() {
      return List.of();
    }
  }

  /** When the words of this report mean. */
  public interface Times {
    /** The time that the phrase gives, relative to the report's date. */
    Optional<TimeExpression> in(Span phrase);

    /** Whether a time is told from the happening of these words: "weeks before the war". */
    default boolean hangsOn(Span happening) {
      return false;
    }

    /** Every expression of the report, in the order of the text. */
    default List<TimeExpression> all() {
      return List.of();
    }

    /**
     * The dates alone that the words name, in the order of the text: those of "since 3 May" and of
     * "from 3 to 5 May" before they are joined with the words around them.
     */
    default List<TimeExpression> dates() {
      return all();
    }
  }

  /** How many. */
  public interface Quantities {
    /** The quantities inside the phrase, in the order of the text. */
    List<Quantity> in(Span phrase);
  }
}
