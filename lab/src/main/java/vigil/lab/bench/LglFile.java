package vigil.lab.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vigil.data.DataException;
import vigil.data.DataFile;
import vigil.document.Span;
import vigil.lab.bench.GeoText.Point;
import vigil.lab.bench.GeoText.Toponym;

/**
 * Articles in LGL's XML: text, the outlet's domain, the day, and places with the GeoNames entry
 * that they mean. Offsets count code points of the text.
 */
final class LglFile {
  private static final Map<String, String> COUNTRIES = countries();
  private static final int DAY = 10;

  private final Path file;
  private final XMLStreamReader xml;
  private final Map<String, String> article = new HashMap<>();
  private final Map<String, String> toponym = new HashMap<>();
  private final List<Map<String, String>> toponyms = new ArrayList<>();
  private final List<GeoText> texts = new ArrayList<>();
  private boolean inToponym;

  private LglFile(Path file, XMLStreamReader xml) {
    this.file = file;
    this.xml = xml;
  }

  static List<GeoText> read(Path file) {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try (InputStream in = Files.newInputStream(file)) {
      return new LglFile(file, factory.createXMLStreamReader(in)).read();
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      throw new DataException(file + ":" + line + ": is no well-formed XML");
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private List<GeoText> read() throws XMLStreamException {
    StringBuilder words = new StringBuilder();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          open(xml.getLocalName());
          words.setLength(0);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> words.append(xml.getText());
        case XMLStreamConstants.END_ELEMENT -> close(xml.getLocalName(), words.toString());
        default -> {
          // comments and the like
        }
      }
    }
    return texts;
  }

  private void open(String name) {
    if (name.equals("article")) {
      article.clear();
      toponyms.clear();
      note(article, "docid", xml.getAttributeValue(null, "docid"));
    } else if (name.equals("toponym")) {
      toponym.clear();
      inToponym = true;
    } else if (name.equals("country") && inToponym) {
      note(toponym, "geonames", xml.getAttributeValue(null, "geonameid"));
    }
  }

  private static void note(Map<String, String> notes, String key, @Nullable String value) {
    if (value != null) {
      notes.put(key, value);
    }
  }

  private void close(String name, String words) {
    if (name.equals("toponym")) {
      toponyms.add(Map.copyOf(toponym));
      inToponym = false;
    } else if (name.equals("article")) {
      texts.add(article());
    } else {
      (inToponym ? toponym : article).put(name, words);
    }
  }

  private GeoText article() {
    String id = article.getOrDefault("docid", String.valueOf(texts.size() + 1));
    String text = article.getOrDefault("text", "");
    if (text.isBlank()) {
      throw error("article " + id + " has no text");
    }
    List<Toponym> places = new ArrayList<>();
    toponyms.forEach(t -> places.add(place(id, text, t)));
    places.sort(Comparator.comparing(Toponym::span));
    return new GeoText(id, Texts.document(id, text, published(), article.get("domain")), places);
  }

  private @Nullable LocalDate published() {
    String time = article.getOrDefault("dltime", "");
    try {
      return LocalDate.parse(time.substring(0, Math.min(DAY, time.length())));
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private Toponym place(String id, String text, Map<String, String> fields) {
    try {
      int start = text.offsetByCodePoints(0, number(fields, "start"));
      int end = text.offsetByCodePoints(0, number(fields, "end"));
      return new Toponym(new Span(start, end), point(fields));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw error("article " + id + ": no place in the text at " + fields);
    }
  }

  private static int number(Map<String, String> fields, String key) {
    return Integer.parseInt(fields.getOrDefault(key, "").strip());
  }

  private static @Nullable Point point(Map<String, String> fields) {
    String latitude = fields.get("lat");
    String longitude = fields.get("lon");
    return latitude == null || longitude == null
        ? null
        : new Point(
            Double.parseDouble(latitude.strip()),
            Double.parseDouble(longitude.strip()),
            COUNTRIES.get(fields.getOrDefault("geonames", "")));
  }

  private DataException error(String message) {
    return new DataException(file + ":" + xml.getLocation().getLineNumber() + ": " + message);
  }

  /** ISO alpha-3 by GeoNames identifier. */
  private static Map<String, String> countries() {
    Map<String, String> countries = new HashMap<>();
    for (DataFile.Line line : DataFile.resource("places/countries.tsv").lines()) {
      countries.put(line.field(3), line.field(0));
    }
    return Map.copyOf(countries);
  }
}
