package vigil.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.source.Field;
import vigil.source.Markup;
import vigil.source.RawItem;
import vigil.source.Rejected;
import vigil.source.Rejected.Reason;

/**
 * Makes a document of an input: finds out encoding, format and language, takes markup out, and
 * reads the date, dateline and names at its head. Immutable and safe for many threads at once.
 *
 * <p>The text is kept as it was written, but for three things: line ends become {@code \n}, a zero
 * becomes U+FFFD, and so does what the encoding does not allow. Zero-width and direction marks
 * stay; they harm no offset.
 */
public final class DocumentReader {
  private static final String ENGLISH = "en";
  private static final String LACKS =
      "; 'mvn -B -Ptika -DskipTests package' once builds the optional part that reads such documents";

  private final Binary binary;
  private final Dates dates;
  private final Languages languages;
  private final HeadReader heads;
  private final Html html;
  private final List<TextExtractor> extractors;

  private DocumentReader(
      Binary binary,
      Dates dates,
      Languages languages,
      HeadReader heads,
      Html html,
      List<TextExtractor> extractors) {
    this.binary = binary;
    this.dates = dates;
    this.languages = languages;
    this.heads = heads;
    this.html = html;
    this.extractors = extractors;
  }

  /** A reader with the shipped files of knowledge. */
  public static DocumentReader load() {
    Dates dates = Dates.load();
    return new DocumentReader(
        Binary.load(),
        dates,
        Languages.load(),
        HeadReader.load(dates),
        Html.load(dates),
        TextExtractor.all());
  }

  /** The same with other ways to read documents that are no text. */
  DocumentReader with(List<TextExtractor> others) {
    return new DocumentReader(binary, dates, languages, heads, html, List.copyOf(others));
  }

  /** The document that the item holds, or why there is none. */
  public Reading read(RawItem item, Overrides overrides) {
    byte[] bytes = item.bytes();
    if (bytes.length == 0) {
      return refused(item, Reason.EMPTY, "is empty");
    }
    Binary.Kind kind = binary.kind(bytes);
    if (kind != null) {
      return kind.document() && !extractors.isEmpty()
          ? extracted(item, overrides, extractors.get(0))
          : noText(item, kind);
    }
    Decoded decoded = Decoded.of(bytes, item.said(Field.CHARSET));
    Format format = format(item, decoded.text());
    if (format == Format.DATA) {
      return refused(item, Reason.NO_TEXT, "is structured data (JSON or XML), not a report's text");
    }
    return text(item, overrides, page(format, unified(decoded.text())), notices(decoded));
  }

  private static Reading noText(RawItem item, Binary.Kind kind) {
    String how = kind.document() ? LACKS : "";
    return refused(item, Reason.BINARY, "is no text; it seems to be " + kind.name() + how);
  }

  private Reading extracted(RawItem item, Overrides overrides, TextExtractor extractor) {
    try {
      TextExtractor.Extracted read = extractor.extract(item.name(), item.bytes());
      LocalDate day = read.published() == null ? null : dates.parse(read.published());
      Page page = new Page(unified(read.text()), read.title(), null, null, day);
      return text(item, overrides, page, List.of());
    } catch (IOException | RuntimeException e) {
      return refused(item, Reason.UNREADABLE, "cannot be read: " + e.getMessage());
    }
  }

  /** The main text of a web page, in whatever language; paragraphs are parted by blank lines. */
  public String mainText(byte[] page) {
    return html.read(unified(Decoded.of(page, null).text())).text();
  }

  private static Format format(RawItem item, String text) {
    String markup = item.said(Field.MARKUP);
    if (markup == null) {
      return Format.of(item.name(), text);
    }
    return switch (Markup.valueOf(markup)) {
      case PLAIN -> Format.PLAIN;
      case PAGE -> Format.HTML;
      case FRAGMENT -> Format.FRAGMENT;
    };
  }

  private static List<String> notices(Decoded decoded) {
    List<String> notices = new ArrayList<>(decoded.notices());
    long zeros = decoded.text().chars().filter(c -> c == 0).count();
    if (zeros > 0) {
      notices.add(zeros + " zero character" + (zeros == 1 ? "" : "s") + " replaced by U+FFFD");
    }
    return notices;
  }

  /** The notices, with one more where sentences do not seem to end. */
  private static List<String> withLength(List<String> notices, String text) {
    int words = Unbroken.words(text);
    if (words < Unbroken.NOTICED) {
      return notices;
    }
    List<String> more = new ArrayList<>(notices);
    more.add(words + " words without the end of a sentence; read in parts");
    return more;
  }

  private Page page(Format format, String text) {
    return switch (format) {
      case HTML -> html.read(text);
      case FRAGMENT -> Html.fragment(text);
      case MARKDOWN -> Markdown.read(text, dates);
      case PLAIN, DATA -> Page.plain(text);
    };
  }

  /** The text with one kind of line end and without zeros. */
  private static String unified(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').replace('\0', '\ufffd');
  }

  private Reading text(RawItem item, Overrides overrides, Page page, List<String> notices) {
    String text = page.text();
    if (text.isBlank()) {
      return refused(item, Reason.EMPTY, "holds no text, only blanks or markup");
    }
    Languages.Language language = languages.of(text);
    if (!language.code().equals(ENGLISH)) {
      return refused(
          item, Reason.OTHER_LANGUAGE, "is in " + language.name() + "; Vigil reads English");
    }
    if (!Words.any(text)) {
      return refused(item, Reason.NO_TEXT, "holds no sentence: there are hardly any words in it");
    }
    Head head = heads.read(text);
    return head.body() == null
        ? refused(item, Reason.NO_TEXT, "holds no sentence behind its date and dateline")
        : new Reading.Accepted(document(item, overrides, page, head, head.body(), notices));
  }

  private Document document(
      RawItem item, Overrides overrides, Page page, Head head, Span body, List<String> notices) {
    String text = page.text();
    LocalDate stated = metadata(item, page);
    LocalDate date = first(overrides.date(), stated, head.published());
    return new Document(
        "sha256:" + hash(text),
        item.name(),
        first(overrides.title(), item.said(Field.TITLE), page.title(), head.title()),
        first(overrides.url(), item.said(Field.URL), page.url(), head.url()),
        first(overrides.outlet(), item.said(Field.OUTLET), page.outlet(), head.outlet()),
        ENGLISH,
        date,
        basis(overrides.date(), stated, date),
        text,
        body,
        head.asides(),
        head.place(),
        withLength(notices, text));
  }

  private @Nullable LocalDate metadata(RawItem item, Page page) {
    String said = item.said(Field.DATE);
    return first(said == null ? null : dates.parse(said), page.published());
  }

  private static PublishedBasis basis(
      @Nullable LocalDate option, @Nullable LocalDate stated, @Nullable LocalDate date) {
    if (option != null) {
      return PublishedBasis.OPTION;
    }
    if (stated != null) {
      return PublishedBasis.METADATA;
    }
    return date != null ? PublishedBasis.HEADER : PublishedBasis.UNKNOWN;
  }

  @SafeVarargs
  private static <T> @Nullable T first(@Nullable T... values) {
    for (T value : values) {
      if (value != null && !value.toString().isBlank()) {
        return value;
      }
    }
    return null;
  }

  private static String hash(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static Reading refused(RawItem item, Reason reason, String message) {
    return new Reading.Refused(new Rejected(item.name(), reason, message));
  }
}
