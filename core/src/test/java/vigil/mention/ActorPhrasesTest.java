package vigil.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Phrases of many kinds: who is meant on the report's day, of which country and sectors. */
class ActorPhrasesTest {
  @ParameterizedTest(name = "{0}: {2} in \"{1}\"")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2023-05-02 | The Iranian foreign minister arrived. | The Iranian foreign minister | Hossein Amir-Abdollahian | IRN | GOV
          2016-05-02 | The Iranian foreign minister arrived. | The Iranian foreign minister | Mohammad Javad Zarif | IRN | GOV
          1925-05-02 | The Iranian foreign minister arrived. | The Iranian foreign minister | Iranian foreign minister | IRN | GOV
          2023-05-02 | Iran's foreign minister arrived. | Iran's foreign minister | Hossein Amir-Abdollahian | IRN | GOV
          2023-05-02 | The foreign minister of Iran arrived. | The foreign minister of Iran | Hossein Amir-Abdollahian | IRN | GOV
          2023-05-02 | Israeli shelling burned the groves. | Israeli | Israel | ISR | ''
          2023-05-02 | Tehran objected. | Tehran | Iran | IRN | GOV
          2023-05-02 | The Kremlin objected. | The Kremlin | Russia | RUS | GOV
          2023-05-02 | Washington objected. | Washington | United States | USA | GOV
          2023-05-02 | The White House objected. | The White House | United States | USA | GOV
          2023-05-02 | Downing Street objected. | Downing Street | United Kingdom | GBR | GOV
          2023-05-02 | Turkish police arrived. | Turkish police | Turkish police | TUR | COP
          2023-05-02 | Pro-Iran militias fired rockets. | Pro-Iran militias | Pro-Iran militias | - | PRM
          2023-05-02 | Iran-backed militias fired rockets. | Iran-backed militias | Iran-backed militias | - | PRM
          2023-05-02 | Iraqi militias fired rockets. | Iraqi militias | Iraqi militias | IRQ | PRM
          2023-05-02 | Syrian rebels fired rockets. | Syrian rebels | Syrian rebels | SYR | REB
          2023-05-02 | Rebels fired rockets. | Rebels | Rebels | - | REB
          2023-05-02 | Protesters threw stones. | Protesters | Protesters | - | CVL, OPP
          2023-05-02 | Two fighters were seen. | Two fighters | Two fighters | - | UAF
          2023-05-02 | Gunmen fled. | Gunmen | Gunmen | - | UAF
          2023-05-02 | The Ukrainian army advanced. | The Ukrainian army | Ukrainian army | UKR | MIL
          2023-05-02 | The army of Ukraine advanced. | The army of Ukraine | army of Ukraine | UKR | MIL
          2023-05-02 | The Army of the Northern Star advanced. | The Army of the Northern Star | The Army of the Northern Star | - | UAF
          2023-05-02 | The Wesk Liberation Army advanced. | The Wesk Liberation Army | Wesk Liberation Army | - | REB
          2023-05-02 | Five Pakistani soldiers fell. | Five Pakistani soldiers | Five Pakistani soldiers | PAK | MIL
          2023-05-02 | A Kenyan court ruled. | A Kenyan court | Kenyan court | KEN | JUD
          2023-05-02 | Nigeria's parliament voted. | Nigeria's parliament | Nigeria's parliament | NGA | LEG
          2023-05-02 | The Colombian government agreed. | The Colombian government | Colombian government | COL | GOV
          2022-05-02 | Former president Donald Trump spoke. | Former president Donald Trump | Donald Trump | USA | ELI
          2018-05-02 | President Donald Trump spoke. | President Donald Trump | Donald Trump | USA | GOV
          2016-05-02 | Donald Trump spoke. | Donald Trump | Donald Trump | USA | ELI
          2022-05-02 | Donald Trump spoke. | Donald Trump | Donald Trump | USA | ELI
          2023-05-02 | Ziad al-Nakhaleh spoke. | Ziad al-Nakhaleh | Ziyad al-Nakhalah | PSE | REB
          2023-05-02 | Ziyad Nakhala spoke. | Ziyad Nakhala | Ziyad al-Nakhalah | PSE | REB
          2023-05-02 | Hizbullah objected. | Hizbullah | Hezbollah | LBN | REB
          2023-05-02 | Hizballah objected. | Hizballah | Hezbollah | LBN | REB
          2023-05-02 | The Lebanese group Hezbollah objected. | The Lebanese group Hezbollah | Hezbollah | LBN | REB
          2023-05-02 | Hezbollah fighters left. | Hezbollah fighters | Hezbollah | LBN | REB
          2023-05-02 | The UN objected. | The UN | United Nations | - | UNO
          2023-05-02 | U.S. Marines landed. | U.S. Marines | US Marine Corps | USA | MIL
          2023-05-02 | British troops landed. | British troops | British troops | GBR | MIL
          2023-05-02 | South Korea's navy sailed. | South Korea's navy | South Korea's navy | KOR | MIL
          2023-05-02 | North Korean soldiers sailed. | North Korean soldiers | North Korean soldiers | PRK | MIL
          2023-05-02 | Congolese villagers fled. | Congolese villagers | Congolese villagers | COD | CVL
          2023-05-02 | Sudanese refugees fled. | Sudanese refugees | Sudanese refugees | SDN | REF
          2023-05-02 | A spokesman for the Israeli army spoke. | A spokesman for the Israeli army | spokesman for the Israeli army | ISR | MIL
          2023-05-02 | Representatives of the Polish embassy spoke. | Representatives of the Polish embassy | Representatives of the Polish embassy | POL | GOV
          2023-05-02 | The Turkish interior ministry objected. | The Turkish interior ministry | Turkish interior ministry | TUR | GOV
          2023-05-02 | Egyptian intelligence knew. | Egyptian intelligence | Egyptian intelligence | EGY | SPY
          2023-05-02 | An opposition leader in Venezuela spoke. | An opposition leader in Venezuela | opposition leader in Venezuela | VEN | OPP
          2023-05-02 | French farmers marched. | French farmers | French farmers | FRA | AGR
          2023-05-02 | Mexican cartels fought. | Mexican cartels | Mexican cartels | MEX | CRM
          2023-05-02 | An Afghan journalist wrote. | An Afghan journalist | Afghan journalist | AFG | JRN
          2023-05-02 | Chinese students marched. | Chinese students | Chinese students | CHN | EDU
          2023-05-02 | The Catholic Church objected. | The Catholic Church | Catholic Church | - | REL
          """)
  void means(
      String day, String sentence, String words, String name, String country, String sectors) {
    Actor actor = SpokenReport.on(day, sentence).actor(words);
    assertThat(
            List.of(
                actor.name(),
                actor.country() == null ? "-" : actor.country(),
                actor.sectors().stream().map(Enum::name).collect(Collectors.joining(", "))))
        .containsExactly(name, country, sectors);
  }

  @ParameterizedTest
  @CsvSource({
    "Hez\u200Dbollah objected.,hezbollah",
    "\u200FHezbollah\u200E objected.,hezbollah",
    "H\u0435zbollah objected.,hezbollah",
    "\u202AHezbollah\u202C objected.,hezbollah",
    "Hezbollah\uFEFF objected.,hezbollah"
  })
  void invisibleMarksAndLettersOfOtherScripts(String sentence, String id) {
    String words = sentence.substring(0, sentence.indexOf(" objected"));
    assertThat(SpokenReport.on("2023-05-02", sentence).actor(words).id()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Fatah's envoy Osama Hamdan received Ali Khamenei in Doha. They met for an hour. | They | Osama Hamdan, Ali Khamenei
          Hamas leader Ismail Haniyeh hosted Hassan Nasrallah. They met for an hour. | They | Ismail Haniyeh, Hassan Nasrallah
          Boko Haram raided a farm. They took cattle. | They | Boko Haram
          The North Side League (NSL) marched. The NSL sang. | The NSL | North Side League
          """)
  void pointsBack(String text, String words, String names) {
    String[] sentences = text.strip().split("(?<=\\.) ");
    assertThat(SpokenReport.on("2023-05-02", sentences).names(words))
        .containsExactly(names.split(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Washington warned Hezbollah against using its fighters. | its fighters | Hezbollah
          Hezbollah warned Jordan that its fighters stood ready. | its fighters | Hezbollah
          """)
  void whoseTheyAre(String sentence, String words, String via) {
    assertThat(SpokenReport.on("2023-05-02", sentence).actor(words).via()).isEqualTo(via);
  }
}
