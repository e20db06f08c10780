package vigil.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.data.DataException;
import vigil.document.Span;
import vigil.mention.Place;
import vigil.mention.Place.Precision;

class GeoparsingBenchmarkTest {
  private static final String ARTICLE =
      """
      <articles>
        <article docid="7">
          <domain>sun.example</domain>
          <dltime>2009-03-20 12:24:52-05</dltime>
          <text><![CDATA[Rain fell on Malta & Main Street.]]></text>
          <toponyms>
            <toponym><start>21</start><end>32</end><phrase>Main Street</phrase></toponym>
            <toponym>
              <start>13</start><end>18</end><phrase>Malta</phrase>
              <gaztag><lat>35.9</lat><lon>14.4</lon><country geonameid="2562770">Malta</country></gaztag>
            </toponym>
          </toponyms>
        </article>
      </articles>
      """;

  @TempDir Path folder;

  private GeoText only(String content) throws IOException {
    Files.writeString(folder.resolve("a.xml"), content);
    List<GeoText> texts = GeoTexts.read(folder);
    assertThat(texts).hasSize(1);
    return texts.get(0);
  }

  private static Place place(Span span, double latitude, double longitude) {
    return new Place(span, "x", "x", "MLT", null, latitude, longitude, Precision.COUNTRY, null);
  }

  @Test
  void readsTextOutletDayAndPlacesInOrder() throws IOException {
    GeoText text = only(ARTICLE);
    assertThat(text.id()).isEqualTo("7");
    assertThat(text.document().outlet()).isEqualTo("sun.example");
    assertThat(text.document().published()).hasToString("2009-03-20");
    assertThat(text.places()).hasSize(2);
    assertThat(text.places().get(0).span().of(text.document().text())).isEqualTo("Malta");
    assertThat(text.places().get(0).point()).isEqualTo(new GeoText.Point(35.9, 14.4, "MLT"));
    assertThat(text.places().get(1).point()).isNull();
  }

  @Test
  void anAnswerCountsByItsWordsAndItsPoint() throws IOException {
    GeoText text = only(ARTICLE);
    Place near = place(new Span(13, 18), 36.5, 14.4);
    Place street = place(new Span(21, 32), 0, 0);
    Place wrong = place(new Span(0, 4), 1, 1);
    GeoMatch match = GeoMatch.of(text, List.of(wrong, near, street));
    assertThat(match.spans()).isEqualTo(new Tally(2, 3, 2));
    assertThat(match.endToEnd()).isEqualTo(new Tally(1, 2, 1));
    assertThat(match.pairs().get(0).sameCountry()).isTrue();
    assertThat(match.pairs().get(0).km()).isCloseTo(66.7, within(0.1));
    GeoMatch far = GeoMatch.of(text, List.of(place(new Span(13, 18), 40, 14.4)));
    assertThat(far.endToEnd()).isEqualTo(new Tally(0, 1, 1));
  }

  @Test
  void brokenFilesAreNamedWithTheLine() {
    assertThatThrownBy(() -> only(ARTICLE.replace("<end>18", "<end>180")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("a.xml:13: article 7: no place in the text");
    assertThatThrownBy(() -> only(ARTICLE.replace("</toponyms>", "")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("a.xml:13: is no well-formed XML");
    assertThatThrownBy(() -> GeoTexts.read(folder.resolve("none")))
        .isInstanceOf(MissingDataException.class);
  }
}
