package vigil.export;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vigil.record.EventLine;
import vigil.record.WholeEvent;

/**
 * An Atom feed (RFC 4287) of events, an entry each, with GeoRSS points for places no wider than a
 * province. Whose word it is, how sure and of what status stands in the summary; status, type and
 * modes are categories, too. Made anew for each file.
 */
final class AtomFeed implements EventText {
  private final String version;
  private final String moment;

  /**
   * @param moment when something was last done to the store
   */
  AtomFeed(String version, String moment) {
    this.version = version;
    this.moment = moment;
  }

  @Override
  public String opening() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:georss=\"http://www.georss.org/georss\">\n"
        + element("id", "urn:uuid:" + Names.of("feed"))
        + element("title", "Events of a record of Vigil's")
        + element("updated", moment)
        + "<author><name>Vigil</name></author>\n"
        + "<generator version=\""
        + escaped(version)
        + "\">Vigil</generator>\n";
  }

  @Override
  public String closing() {
    return "</feed>\n";
  }

  @Override
  public String one(WholeEvent whole) {
    EventLine event = whole.line();
    StringBuilder entry = new StringBuilder("<entry>\n");
    entry.append(element("id", "urn:uuid:" + Names.event(whole)));
    entry.append(element("title", Headline.of(event)));
    entry.append(element("updated", whole.since()));
    source(entry, event.source());
    category(entry, "type", event.type());
    event.modes().forEach(mode -> category(entry, "mode", mode));
    category(entry, "status", event.status());
    entry.append(
        element("summary", Footnote.notes(whole) + " [" + Footnote.source(whole, version) + "]"));
    entry.append(point(event.place()));
    return entry.append("</entry>\n").toString();
  }

  private static void source(StringBuilder entry, EventLine.Source source) {
    if (source.published() != null) {
      entry.append(element("published", source.published() + "T00:00:00Z"));
    }
    if (source.outlet() != null) {
      entry.append("<author>").append(element("name", source.outlet())).append("</author>\n");
    }
    if (source.url() != null) {
      entry
          .append("<link rel=\"alternate\" href=\"")
          .append(escaped(source.url()))
          .append("\"/>\n");
    }
  }

  private static void category(StringBuilder entry, String scheme, String term) {
    entry.append("<category scheme=\"urn:vigil:").append(scheme).append("\" term=\"");
    entry.append(escaped(term)).append("\"/>\n");
  }

  private static String point(EventLine.@Nullable Spot place) {
    EventLine.Spot point = GeoJson.point(place);
    return point == null
        ? ""
        : String.format(
            Locale.ROOT,
            "<georss:point>%s %s</georss:point>\n",
            point.latitude(),
            point.longitude());
  }

  private static String element(String name, String text) {
    return "<" + name + ">" + escaped(text) + "</" + name + ">\n";
  }

  /** Signs that XML cannot hold become blanks. */
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(sign -> append(out, sign));
    return out.toString();
  }

  private static void append(StringBuilder out, int sign) {
    switch (sign) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      default -> out.appendCodePoint(isHeld(sign) ? sign : ' ');
    }
  }

  private static boolean isHeld(int sign) {
    return sign == '\t'
        || sign == '\n'
        || sign >= 0x20 && sign <= 0xD7FF
        || sign >= 0xE000 && sign <= 0xFFFD
        || sign >= 0x10000;
  }
}
