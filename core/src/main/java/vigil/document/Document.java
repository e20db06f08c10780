package vigil.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One report as text, with what is known of it. Every offset of the record points into {@link
 * #text}.
 *
 * @param id {@code sha256:} and the hash of the text, in hexadecimal
 * @param name the input that it came from, as a user would name it: a path, a URL, {@code -}
 * @param title the headline, when the source names one
 * @param language ISO 639-1 code
 * @param published day of publication, when known
 * @param text the report's whole text, exactly as kept
 * @param body the part of the text that is prose to be coded: a leading date line or dateline lies
 *     outside
 * @param asides stretches inside the body that are no prose, such as a dateline behind a headline;
 *     in order
 * @param place the dateline's place, when there is one
 * @param notices what a reader of the record should know of the input, such as a replaced encoding
 */
public record Document(
    String id,
    String name,
    @Nullable String title,
    @Nullable String url,
    @Nullable String outlet,
    String language,
    @Nullable LocalDate published,
    PublishedBasis publishedBasis,
    String text,
    Span body,
    List<Span> asides,
    @Nullable Span place,
    List<String> notices) {
  public Document {
    asides = List.copyOf(asides);
    notices = List.copyOf(notices);
    if (body.end() > text.length()) {
      throw new IllegalArgumentException("body " + body + " runs past the text of " + name);
    }
  }

  /** A document whose body is prose from end to end and has no dateline. */
  public Document(
      String id,
      String name,
      @Nullable String title,
      @Nullable String url,
      @Nullable String outlet,
      String language,
      @Nullable LocalDate published,
      PublishedBasis publishedBasis,
      String text,
      Span body,
      List<String> notices) {
    this(
        id,
        name,
        title,
        url,
        outlet,
        language,
        published,
        publishedBasis,
        text,
        body,
        List.of(),
        null,
        notices);
  }

  /** The stretches of prose, in order: the body without the asides. */
  public List<Span> prose() {
    List<Span> prose = new ArrayList<>();
    int at = body.start();
    for (Span aside : asides) {
      if (aside.start() > at) {
        prose.add(new Span(at, aside.start()));
      }
      at = Math.max(at, aside.end());
    }
    if (at < body.end()) {
      prose.add(new Span(at, body.end()));
    }
    return prose;
  }
}
