package vigil.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.source.RawItem;
import vigil.source.Rejected;
import vigil.source.Rejected.Reason;

class DocumentReaderTest {
  private static final DocumentReader READER = DocumentReader.load();
  private static final String PROSE =
      "Troops crossed the river at night. They met nobody, the mayor said.";

  private static Reading reading(String name, byte[] bytes) {
    return READER.read(new RawItem(name, bytes), Overrides.NONE);
  }

  private static Document accepted(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Accepted.class);
    return ((Reading.Accepted) reading).document();
  }

  private static Document read(String name, String text) {
    return accepted(reading(name, text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Document read(String text) {
    return read("report.txt", text);
  }

  private static String body(Document document) {
    return document.body().of(document.text());
  }

  private static Rejected refused(byte[] bytes) {
    Reading reading = reading("report.txt", bytes);
    assertThat(reading).isInstanceOf(Reading.Refused.class);
    return ((Reading.Refused) reading).rejected();
  }

  private static Rejected refused(String text) {
    return refused(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Head, a stroke, prose: then day, place and outlet. A tilde stands for a line's end. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "date 2024-02-03 ; 2024-02-03; -; -",
        "Published: 3 March 2024~~; 2024-03-03; -; -",
        "Published on March 3, 2024 at 10:15 GMT~; 2024-03-03; -; -",
        "By Jane Roe, Tuesday 5 March 2024~~; 2024-03-05; -; -",
        "By Jane Roe, Reuters~5 March 2024~; 2024-03-05; -; Reuters",
        "Last updated 6 March 2024~Published 5 March 2024~; 2024-03-05; -; -",
        "BEIRUT, Nov. 10 (Reuters) - ; -; BEIRUT; Reuters",
        "BEIRUT, Nov. 10, 2023 (Reuters) - ; 2023-11-10; BEIRUT; Reuters",
        "GAZA CITY (AP) — ; -; GAZA CITY; Associated Press",
        "GAZA CITY, Gaza Strip (AP) — ; -; GAZA CITY, Gaza Strip; Associated Press",
        "10 November 2023, Kyiv – ; 2023-11-10; Kyiv; -",
        "Kyiv, 10 November 2023 – ; 2023-11-10; Kyiv; -",
        "(Beirut, November 10, 2023) – ; 2023-11-10; Beirut; -",
        "(Beirut) – ; -; Beirut; -",
        "GENEVA (10 November 2023) – ; 2023-11-10; GENEVA; -",
        "MANCHESTER, N.H. — ; -; MANCHESTER, N.H.; -",
        "DAMASCUS (WAFA): ; -; DAMASCUS; Wafa",
        "2023-11-10~; 2023-11-10; -; -",
        "London, 12 January 2024~; 2024-01-12; -; -",
        "Example Lines · 1 December 2023~~; 2023-12-01; -; -",
        "By our staff, 28 January 2025~~; 2025-01-28; -; -",
        "BEIRUT, Oct 25, 2023 (Example Wire) - ; 2023-10-25; BEIRUT; Example Wire",
        "Source: Daily Example~Date: 10 November 2023~~; 2023-11-10; -; Daily Example",
        "BREAKING: KHARTOUM, April 15, 2023 (AFP) - ; 2023-04-15; KHARTOUM; Agence France-Presse",
      })
  void headsAreNoPartOfTheProse(String head, String date, String place, String outlet) {
    String lead = head.replace('~', '\n');
    Document document = read(lead + (lead.endsWith("\n") ? "" : " ") + PROSE);
    assertThat(body(document)).isEqualTo(PROSE);
    assertThat(document.published()).isEqualTo(date == null ? null : LocalDate.parse(date));
    assertThat(document.publishedBasis())
        .isEqualTo(date == null ? PublishedBasis.UNKNOWN : PublishedBasis.HEADER);
    Span span = document.place();
    assertThat(span == null ? null : span.of(document.text())).isEqualTo(place);
    assertThat(document.outlet()).isEqualTo(outlet);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "On 10 November 2023 troops crossed the river. They met nobody there.",
        "November 10 was quiet in the town. Nobody crossed the river.",
        "By our count, 12 men died there. Nobody said so.",
        "On Friday, 12 January 2024 was named.\nNobody minded that day.",
        "By Friday the rebels held the town. Nobody resisted them.",
        "Israel-backed forces moved north. They met nobody there.",
        "The US - the last to sign - left the talks. Nobody else did.",
        "Date palms burned all night. Nobody was hurt there.",
        "(The names are withheld.) Troops crossed the river at night.",
        "QUESTION: Who holds the town? Nobody does, I was told.",
        "Updated rules bar the press from the front. Nobody protested.",
      })
  void sentencesStayWhole(String text) {
    Document document = read(text);
    assertThat(body(document)).isEqualTo(text);
    assertThat(document.published()).isNull();
    assertThat(document.asides()).isEmpty();
  }

  @Test
  void aDatelineBehindAHeadlineIsAnAside() {
    Document document = read("Bridge falls in the night\n\nKHARTOUM, 3 May 2023 (AFP) - " + PROSE);
    assertThat(document.published()).isEqualTo("2023-05-03");
    assertThat(document.prose()).hasSize(2);
    assertThat(document.prose().get(1).of(document.text())).isEqualTo(PROSE);
    Document inline = read("Bridge falls in the night. KHARTOUM — " + PROSE);
    assertThat(inline.prose().get(1).of(inline.text())).isEqualTo(PROSE);
  }

  @Test
  void creditsAtTheFootAreAsides() {
    Document document = read(PROSE + "\n\n(Reporting by Jane Roe; Editing by John Doe)\n");
    assertThat(document.prose().get(0).of(document.text()).strip()).isEqualTo(PROSE);
    assertThat(document.prose()).hasSize(1);
  }

  @Test
  void theUserGoesBeforeTheSourceAndThatBeforeTheText() {
    byte[] bytes = ("date 2024-02-03 " + PROSE).getBytes(StandardCharsets.UTF_8);
    RawItem item =
        new RawItem("x", bytes, Map.of("published", "2024-02-04T10:00:00Z", "outlet", "Wire"));
    Document stated = accepted(READER.read(item, Overrides.NONE));
    assertThat(stated.published()).isEqualTo("2024-02-04");
    assertThat(stated.publishedBasis()).isEqualTo(PublishedBasis.METADATA);
    Overrides said = new Overrides(LocalDate.of(2024, 2, 5), "Mine", "u", "t");
    Document document = accepted(READER.read(item, said));
    assertThat(document.published()).isEqualTo("2024-02-05");
    assertThat(document.publishedBasis()).isEqualTo(PublishedBasis.OPTION);
    assertThat(document.outlet()).isEqualTo("Mine");
  }

  @Test
  void theHashIsOfTheText() {
    assertThat(read("The army left town.").id())
        .isEqualTo(
            "sha256:" + "96eacec533956e6e3e43a74865890cfd" + "f2eee2e2e6d3a00c855015b64256e008");
  }

  @Test
  void emptyAndBlankAreRefused() {
    assertThat(refused("").reason()).isEqualTo(Reason.EMPTY);
    assertThat(refused(" \n\t\n").reason()).isEqualTo(Reason.EMPTY);
    assertThat(refused("\ufeff \n").reason()).isEqualTo(Reason.EMPTY);
  }

  @Test
  void binaryIsRefusedByName() {
    assertThat(refused("%PDF-1.7 whatever").message())
        .contains("a PDF document")
        .contains("mvn -B -Ptika -DskipTests package");
    assertThat(refused(new byte[] {'P', 'K', 3, 4, 20, 0}).message()).contains("ZIP");
    byte[] noise = new byte[5000];
    new java.util.Random(7).nextBytes(noise);
    noise[0] = 'a';
    assertThat(refused(noise).reason()).isEqualTo(Reason.BINARY);
    assertThat(refused(new byte[100]).reason()).isEqualTo(Reason.BINARY);
  }

  @Test
  void dataAreRefused() {
    assertThat(refused("{\"text\": \"Troops crossed the river\"}").reason())
        .isEqualTo(Reason.NO_TEXT);
  }

  @Test
  void figuresAloneAreNoText() {
    assertThat(refused("12 34 -- 56\n78 x").reason()).isEqualTo(Reason.NO_TEXT);
    assertThat(refused("date 2024-02-03\n").reason()).isEqualTo(Reason.NO_TEXT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "French; Les soldats ont traversé la rivière dans la nuit et n'ont rencontré personne,"
            + " selon le maire.",
        "Spanish; Los soldados cruzaron el río por la noche y no encontraron a nadie, según el"
            + " alcalde del pueblo.",
        "German; Die Soldaten haben in der Nacht den Fluss überquert und sind auf niemanden"
            + " getroffen.",
        "Turkish; Askerler gece nehri geçti ve kimse ile karşılaşmadı, bu olay için bir açıklama da"
            + " yapıldı.",
        "Arabic; عبر الجنود النهر ليلا ولم يلتقوا بأحد كما قال رئيس البلدية",
        "Persian; سربازان شبانه از رودخانه گذشتند و با کسی روبرو نشدند چنان که شهردار می‌گوید",
        "Russian; Ночью солдаты перешли реку и никого не встретили, сообщил мэр города, который был"
            + " там.",
        "Ukrainian; Вночі солдати перейшли річку і нікого не зустріли, повідомив міський голова.",
        "Hebrew; החיילים חצו את הנהר בלילה ולא פגשו איש, אמר ראש העיר",
        "Chinese; 市长说，士兵们在夜间过了河，没有遇到任何人。",
        "Japanese; 兵士たちは夜に川を渡ったが、誰にも会わなかったと市長は語った。",
      })
  void otherLanguagesAreNamed(String language, String text) {
    Rejected rejected = refused(text);
    assertThat(rejected.reason()).isEqualTo(Reason.OTHER_LANGUAGE);
    assertThat(rejected.message()).isEqualTo("is in " + language + "; Vigil reads English");
  }

  @Test
  void anUnknownLanguageIsRefusedToo() {
    Rejected rejected =
        refused("Akukho muntu owafika emfuleni ebusuku njengoba kusho imeya yedolobha ".repeat(6));
    assertThat(rejected.reason()).isEqualTo(Reason.OTHER_LANGUAGE);
  }

  @Test
  void englishWithForeignNamesIsEnglish() {
    assertThat(
            read("Gen. José de la Peña met Abdel Fattah al-Burhan in El Fasher on Monday.")
                .language())
        .isEqualTo("en");
    assertThat(read("Hamas, Hezbollah (حزب الله) and the Quds Force met in Beirut.").language())
        .isEqualTo("en");
  }

  @Test
  void encodingsAreFoundAndSaid() {
    String text = "The café in Malmö was hit, “badly” so. Nobody was hurt there.";
    Document western = accepted(reading("a.txt", text.getBytes(Charset.forName("windows-1252"))));
    assertThat(western.text()).isEqualTo(text);
    assertThat(western.notices()).containsExactly("is not valid UTF-8; read as windows-1252");
    Document wide = accepted(reading("a.txt", text.getBytes(StandardCharsets.UTF_16LE)));
    assertThat(wide.text()).isEqualTo(text);
    assertThat(wide.notices()).hasSize(1);
    assertThat(accepted(reading("a.txt", text.getBytes(StandardCharsets.UTF_16))).text())
        .isEqualTo(text);
    assertThat(read("\ufeff" + text).text()).isEqualTo(text);
  }

  @Test
  void damagedBytesAreReplacedAndCounted() {
    byte[] bytes =
        ("“Nobody” was hurt in “Malmö”, it was said there. x").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xC3;
    Document document = accepted(reading("a.txt", bytes));
    assertThat(document.text()).endsWith("\ufffd");
    assertThat(document.notices())
        .containsExactly("1 place not valid in UTF-8, replaced by U+FFFD");
  }

  @Test
  void lineEndsBecomeOne() {
    assertThat(read("One army left.\r\nTwo armies came.\rThree stayed.").text())
        .isEqualTo("One army left.\nTwo armies came.\nThree stayed.");
  }

  @Test
  void markdownLosesItsMarkup() {
    Document document =
        read(
            "a.md",
            "---\n"
                + "title: Night raid\n"
                + "date: 2024-05-01\n"
                + "---\n"
                + "# Raid on *Homs*\n\n"
                + "- The **army** said [no][1].\n"
                + "- It [left](http://x.example/a_b) the `old_town`.\n\n"
                + "```\n"
                + "code();\n"
                + "```\n"
                + "![map](m.png)\n\n"
                + "[1]: http://y.example\n");
    assertThat(document.text().strip().split("\\s*\n\\s*"))
        .containsExactly("Raid on Homs", "The army said no.", "It left the old_town.");
    assertThat(document.published()).isEqualTo("2024-05-01");
    assertThat(document.publishedBasis()).isEqualTo(PublishedBasis.METADATA);
    assertThat(document.title()).isEqualTo("Night raid");
  }

  @Test
  void pagesLoseScriptsAndMenus() {
    String prose =
        "Troops crossed the river at night, the mayor of the town said, and met nobody there.";
    Document document =
        read(
            "page",
            "<!DOCTYPE html><html><head><title>Raid - Example Times</title><meta"
                + " property='og:site_name' content='Example Times'><link rel=canonical"
                + " href='https://x.example/1'><script>var a = 'fired on the army';</script><script"
                + " type='application/ld+json'>"
                + "{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-05-01T08:00:00Z\"}</script></head><body><nav><ul><li><a"
                + " href='/'>Home page</a></li></ul></nav><div class='story'><h1>Raid</h1><p>"
                + prose
                + "</p><script>document.write('attack');</script><p>"
                + prose
                + "</p></div><div id='comments'><p>Rebels killed everybody here, I tell you, that"
                + " is what I heard.</p></div><footer>Rights reserved</footer></body></html>");
    assertThat(document.text())
        .contains(prose)
        .doesNotContain("attack", "fired", "Rebels", "Home", "Rights");
    assertThat(document.outlet()).isEqualTo("Example Times");
    assertThat(document.url()).isEqualTo("https://x.example/1");
    assertThat(document.published()).isEqualTo("2024-05-01");
  }

  @Test
  void aPageOfScriptsAloneIsEmpty() {
    assertThat(refused("<html><body><script>attack()</script></body></html>").reason())
        .isEqualTo(Reason.EMPTY);
  }

  @Test
  void aLoneZeroIsReplacedAndSaid() {
    Document document = read("The army left town\0 at night. " + PROSE);
    assertThat(document.text()).contains("town\ufffd at");
    assertThat(document.notices()).containsExactly("1 zero character replaced by U+FFFD");
  }

  @Test
  void theLargestInputIsRead() {
    String text = "The army left the town and ".repeat(370_000);
    assertThat(read(text).body().length()).isEqualTo(text.length() - 1);
  }

  @Test
  void unclosedMarkupEndsInTime() {
    assertThat(read("a.md", PROSE + "[".repeat(300_000) + "<a".repeat(300_000)).text())
        .startsWith(PROSE);
    assertThat(read("a.html", "<p>" + PROSE + "</p>" + "<b>".repeat(20_000)).text())
        .isEqualTo(PROSE);
  }

  @Test
  void saysThatASentenceDoesNotEnd() {
    String sentence = "The boats left, " + "and the boats and the nets ".repeat(33_333) + "left.";
    assertThat(read(PROSE + " " + sentence).notices())
        .containsExactly("200002 words without the end of a sentence; read in parts");
  }

  @Test
  void saysNothingOfManySentencesOrParagraphs() {
    assertThat(read("The mayor said, “Nobody came.” ".repeat(1_000)).notices()).isEmpty();
    assertThat(read("the boats and the nets\n\n".repeat(1_000)).notices()).isEmpty();
  }
}
