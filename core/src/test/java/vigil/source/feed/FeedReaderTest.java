package vigil.source.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {
  private static final FeedReader READER = FeedReader.load();

  private static Feed read(String text) throws IOException {
    return READER.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static About first(String text) throws IOException {
    return read(text).items().get(0).about();
  }

  @Test
  void rss20() throws IOException {
    Feed feed =
        read(
            "<rss version='2.0' xmlns:d='http://purl.org/dc/elements/1.1/'"
                + " xmlns:c='http://purl.org/rss/1.0/modules/content/'><channel><title>Quay</title>"
                + "<language>en-gb</language><item><title>Two &amp;amp; three</title>"
                + "<guid isPermaLink='true'>https://quay.example/1</guid><d:creator>A. Bo</d:creator>"
                + "<pubDate>Tue, 05 Mar 2024 08:00:00 EST</pubDate><category>Sea</category>"
                + "<description>Short.</description><c:encoded><![CDATA[<p>Longer, &eacute;</p>]]></c:encoded>"
                + "<source url='https://wire.example/feed'>Wire</source></item></channel></rss>");
    About item = feed.items().get(0).about();
    assertThat(feed.version()).isEqualTo("rss20");
    assertThat(feed.about().language()).isEqualTo("en-gb");
    assertThat(item.title().plain()).isEqualTo("Two & three");
    assertThat(item.link()).isEqualTo("https://quay.example/1");
    assertThat(item.authors()).containsExactly(new About.Person("A. Bo", null, null));
    assertThat(item.longest().plain()).isEqualTo("Longer, é");
    assertThat(item.when().at()).hasToString("2024-03-05T08:00-05:00");
    assertThat(item.tags()).containsExactly(new About.Tag("Sea", null, null));
    assertThat(feed.items().get(0).source().title().plain()).isEqualTo("Wire");
  }

  @Test
  void rss10HasItsItemsBesideTheChannel() throws IOException {
    Feed feed =
        read(
            "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
                + "<channel><title>Quay</title></channel>"
                + "<item r:about='https://quay.example/1'><title>One</title></item></r:RDF>");
    assertThat(feed.version()).isEqualTo("rss10");
    assertThat(feed.about().title().plain()).isEqualTo("Quay");
    assertThat(feed.items()).hasSize(1);
  }

  @Test
  void atom10() throws IOException {
    Feed feed =
        read(
            "<a:feed xmlns:a='http://www.w3.org/2005/Atom' xml:base='https://quay.example/feed/'>"
                + "<a:entry xml:lang='en_GB'><a:title type='text'>1 &lt; 2</a:title>"
                + "<a:link rel='self' href='no'/><a:link href='../one'/><a:id>tag:quay.example,1</a:id>"
                + "<a:updated>2024-03-05T08:00:00.5+02:00</a:updated>"
                + "<a:content type='xhtml'><x:div xmlns:x='http://www.w3.org/1999/xhtml'>"
                + "<x:p>One.</x:p><x:p>Two.</x:p></x:div></a:content></a:entry></a:feed>");
    About item = feed.items().get(0).about();
    assertThat(feed.version()).isEqualTo("atom10");
    assertThat(item.title().plain()).isEqualTo("1 < 2");
    assertThat(item.link()).isEqualTo("https://quay.example/one");
    assertThat(item.language()).isEqualTo("en-GB");
    assertThat(item.contents().get(0).value()).contains("<p>One.</p>");
    assertThat(item.when().at()).hasToString("2024-03-05T08:00+02:00");
  }

  @Test
  void jsonFeed() throws IOException {
    Feed feed =
        read(
            "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Quay\", \"items\": ["
                + "{\"id\": \"1\", \"url\": \"https://quay.example/1\", \"content_html\": \"<p>One</p>\","
                + " \"date_published\": \"2024-03-05T08:00:00Z\", \"authors\": [{\"name\": \"A. Bo\"}]}]}");
    About item = feed.items().get(0).about();
    assertThat(feed.version()).isEqualTo("json11");
    assertThat(item.longest().plain()).isEqualTo("One");
    assertThat(item.authors().get(0).name()).isEqualTo("A. Bo");
  }

  @Test
  void opmlListsEachFeedOnce() throws IOException {
    List<Opml.Outline> feeds =
        Opml.read(
            ("<opml version='2.0'><body><outline text='News'>"
                    + "<outline text='Quay' type='rss' xmlUrl='https://quay.example/feed'/>"
                    + "<outline text='Again' xmlUrl='https://quay.example/feed'/></outline></body></opml>")
                .getBytes(StandardCharsets.UTF_8));
    assertThat(feeds).containsExactly(new Opml.Outline("https://quay.example/feed", "Quay", null));
  }

  @Test
  void whatAServerDeclaresGoesBeforeWhatTheFileSays() throws IOException {
    byte[] bytes =
        "<?xml version='1.0' encoding='utf-8'?><rss><channel><title>Čas</title></channel></rss>"
            .getBytes(Charset.forName("windows-1250"));
    Feed feed = READER.read(bytes, "application/rss+xml; charset=windows-1250", null);
    assertThat(feed.about().title().plain()).isEqualTo("Čas");
    assertThat(feed.encoding()).isEqualTo("windows-1250");
  }

  @Test
  void utf16IsReadWithoutAMark() throws IOException {
    byte[] bytes =
        "<rss><channel><title>Čas</title></channel></rss>".getBytes(StandardCharsets.UTF_16LE);
    assertThat(READER.read(bytes).about().title().plain()).isEqualTo("Čas");
  }

  @Test
  void noEntityIsUnfoldedAndNoFileOpened() throws IOException {
    About item =
        first(
            "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>"
                + "<!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
                + "<rss><channel><item><title>&b;</title><description>&f;</description></item></channel></rss>");
    assertThat(item.title().plain()).isEqualTo("&b;");
    assertThat(item.summary().plain()).isEqualTo("&f;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss><channel><item><title>One</title><description>Two & three <b>four</channel>",
        "<rss><channel><item><title>One</title><pubDate>31 Foo 2x24</pubDate>",
        "<rss><item><title>One</item>",
        "<rss><channel><item><title>One</title><link>ht!tp:// [</link></item></channel></rss>",
        "\u0000<rss>\u0001<channel><item><title>One</title></item></channel></rss>",
        "<?xml version='1.0' encoding='none-such'?><rss><channel><item><title>One</title></item></channel></rss>"
      })
  void whatIsBrokenIsReadAsFarAsItGoes(String text) {
    try {
      assertThat(first(text).title().plain()).startsWith("One");
    } catch (IOException e) {
      assertThat(e).hasMessageStartingWith("holds no feed");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<!-- nothing else",
        "<html><body>No</body></html>",
        "{\"items\": 3}",
        "{\"items\": [",
        "<!DOCTYPE rss [",
        "<"
      })
  void whatIsNoFeedSaysSo(String text) {
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> read(text));
  }

  @Test
  void depthHarmsNothing() throws IOException {
    String deep = "<b>".repeat(20_000) + "x" + "</b>".repeat(20_000);
    String text = "<rss><channel><item><title>One</title><description>" + deep;
    assertThat(first(text).title().plain()).isEqualTo("One");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> read("{\"items\": " + "[".repeat(20_000)));
  }
}
