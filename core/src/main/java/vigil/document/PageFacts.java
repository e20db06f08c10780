package vigil.document;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What a page's head and linked data say of it. */
final class PageFacts {
  private static final String DATES =
      "meta[property=article:published_time], meta[property=article:published],"
          + " meta[property=og:published_time], meta[itemprop~=datePublished],"
          + " meta[name~=(?i)^(pubdate|publishdate|publish-date|publication_date|date|dc\\.date|dc\\.date\\.issued"
          + "|dcterms\\.created|dcterms\\.date|parsely-pub-date|sailthru\\.date|article\\.published|cxenseparse:recs:"
          + "publishtime|article:published_time|datepublished)$]";
  private static final String TIMES =
      "time[itemprop=datePublished], time[pubdate], article time[datetime], header time[datetime],"
          + " main time[datetime], [itemprop~=datePublished], time[datetime]";

  /** Elements whose names say that they hold a date. */
  private static final String NAMED =
      "[class*=date], [class*=Date], [class*=publish], [class*=timestamp], [id*=date]";

  private static final int LONGEST_DATE = 60;

  /** A day among the parts of an address, such as "/2024/mar/04/" or "-20240304/". */
  private static final Pattern DAY =
      Pattern.compile("[/-]((?:19|20)\\d\\d)[/-]?(\\d\\d|[a-z]{3})[/-]?(\\d\\d)(?=[/.-]|$)");

  private final Document page;
  private final Dates dates;
  private final String linked;

  PageFacts(Document page, Dates dates) {
    this.page = page;
    this.dates = dates;
    StringBuilder data = new StringBuilder();
    page.select("script[type=application/ld+json]")
        .forEach(e -> data.append(e.data()).append('\n'));
    this.linked = data.toString();
  }

  @Nullable LocalDate published() {
    LocalDate stated = date(field("datePublished"));
    for (Element element : page.select(DATES)) {
      stated = stated == null ? date(element.attr("content")) : stated;
    }
    for (Element element : page.select(TIMES)) {
      stated = stated == null ? date(moment(element)) : stated;
    }
    stated = stated == null ? inAddress() : stated;
    return stated == null ? named() : stated;
  }

  /** The day that the page's own address holds. */
  private @Nullable LocalDate inAddress() {
    String url = url();
    Matcher day = DAY.matcher(url == null ? "" : url);
    while (day.find()) {
      boolean word = Character.isLetter(day.group(2).charAt(0));
      String form =
          word
              ? day.group(3) + " " + day.group(2) + " " + day.group(1)
              : day.group(1) + "-" + day.group(2) + "-" + day.group(3);
      LocalDate date = date(form);
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  /** The first short element that is named as a date and begins with one. */
  private @Nullable LocalDate named() {
    for (Element element : page.select(NAMED)) {
      String text = element.childrenSize() < 4 ? element.text() : "";
      LocalDate date = text.isEmpty() || text.length() > LONGEST_DATE ? null : date(text);
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private static String moment(Element element) {
    String content =
        element.hasAttr("datetime") ? element.attr("datetime") : element.attr("content");
    return content.isEmpty() ? element.text() : content;
  }

  private @Nullable LocalDate date(@Nullable String value) {
    return value == null ? null : dates.parse(value);
  }

  @Nullable String outlet() {
    String named = first(meta("og:site_name"), meta("application-name"), publisher());
    return named != null && named.startsWith("@") ? named.substring(1) : named;
  }

  private @Nullable String publisher() {
    Matcher publisher =
        Pattern.compile("\"publisher\"\\s*:\\s*\\{[^{}]*?\"name\"\\s*:\\s*\"([^\"]{1,80})\"")
            .matcher(linked);
    return publisher.find() ? unescaped(publisher.group(1)) : null;
  }

  @Nullable String url() {
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    return first(canonical == null ? null : canonical.attr("href"), meta("og:url"));
  }

  @Nullable String title() {
    Element heading = page.selectFirst("article h1, main h1, h1");
    String named = first(meta("og:title"), heading == null ? null : heading.text(), page.title());
    String outlet = outlet();
    return named == null || outlet == null ? named : without(named, outlet);
  }

  /** The title without the site's name behind a dash or stroke. */
  private static String without(String title, String outlet) {
    int end = title.length() - outlet.length();
    boolean named =
        end > 3 && title.endsWith(outlet) && "-|–—:·".indexOf(title.charAt(end - 2)) >= 0;
    return named ? title.substring(0, end - 2).strip() : title;
  }

  /** The whole text, where linked data give it. */
  @Nullable String body() {
    String body = field("articleBody");
    return body == null || body.length() < 200 ? null : Parser.unescapeEntities(body, false);
  }

  private @Nullable String meta(String name) {
    Element meta = page.selectFirst("meta[property=" + name + "], meta[name=" + name + "]");
    return meta == null ? null : meta.attr("content");
  }

  /** The first text of that name in the linked data. */
  private @Nullable String field(String name) {
    int at = linked.indexOf('"' + name + '"');
    int colon = at < 0 ? -1 : linked.indexOf(':', at + name.length() + 2);
    int start = colon < 0 ? -1 : linked.indexOf('"', colon);
    if (start < 0 || !linked.substring(colon + 1, start).isBlank()) {
      return null;
    }
    int end = start + 1;
    while (end < linked.length() && linked.charAt(end) != '"') {
      end += linked.charAt(end) == '\\' ? 2 : 1;
    }
    return end >= linked.length() ? null : unescaped(linked.substring(start + 1, end));
  }

  private static String unescaped(String json) {
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < json.length(); at++) {
      char c = json.charAt(at);
      if (c != '\\' || at + 1 == json.length()) {
        out.append(c);
        continue;
      }
      char sign = json.charAt(++at);
      if (sign == 'u'
          && at + 4 < json.length()
          && json.substring(at + 1, at + 5).matches("[0-9a-fA-F]{4}")) {
        out.append((char) Integer.parseInt(json, at + 1, at + 5, 16));
        at += 4;
      } else {
        out.append(sign == 'n' || sign == 'r' ? '\n' : sign == 't' ? ' ' : sign);
      }
    }
    return out.toString();
  }

  private static @Nullable String first(@Nullable String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return null;
  }
}
