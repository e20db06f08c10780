package vigil.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.annotate.Annotated;
import vigil.document.Document;
import vigil.document.Span;
import vigil.mention.TimeExpression.Granularity;

class TimeResolverTest {
  /** A Friday. */
  private static final String DAY = "2023-11-10";

  private static final TimeResolver RESOLVER = TimeResolver.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Gunmen struck the depot on 5 May 2011. | 5 May 2011 | 2011-05-05 | 2011-05-05 | DAY",
        "Gunmen struck the depot on Oct. 7th, 2023. | Oct. 7th, 2023 | 2023-10-07 | 2023-10-07 | DAY",
        "Gunmen struck on the 7th of October. | 7th of October | 2023-10-07 | 2023-10-07 | DAY",
        "The depot burned (2020-09-01). | 2020-09-01 | 2020-09-01 | 2020-09-01 | DAY",
        "Wednesday, Nov. 8, 2023, was quiet. | Wednesday, Nov. 8, 2023 | 2023-11-08 | 2023-11-08 | DAY",
        "They fought from 3 to 5 March. | from 3 to 5 March | 2023-03-03 | 2023-03-05 | INTERVAL",
        "They fought October 7-9 there. | October 7-9 | 2023-10-07 | 2023-10-09 | INTERVAL",
        "It lasted from 20 December to 5 January. | from 20 December to 5 January "
            + "| 2022-12-20 | 2023-01-05 | INTERVAL",
        "It lasted from 3 March to 2 April 2012. | from 3 March to 2 April 2012 "
            + "| 2012-03-03 | 2012-04-02 | INTERVAL",
        "He ruled between May 2004 and June 2006. | between May 2004 and June 2006 "
            + "| 2004-05-01 | 2006-06-30 | INTERVAL",
        "He ruled from 2009 to 2013. | from 2009 to 2013 | 2009-01-01 | 2013-12-31 | INTERVAL",
        "It was built in 1980-88. | 1980-88 | 1980-01-01 | 1988-12-31 | INTERVAL",
        "The 2014 murders shook the town. | 2014 | 2014-01-01 | 2014-12-31 | YEAR",
        "It grew in the 1990s. | the 1990s | 1990-01-01 | 1999-12-31 | INTERVAL",
        "It fell in late 2016. | late 2016 | 2016-09-01 | 2016-12-31 | INTERVAL",
        "It fell in the summer of 2014. | the summer of 2014 | 2014-06-01 | 2014-08-31 | INTERVAL",
        "It fell last winter. | last winter | 2022-12-01 | 2023-02-28 | INTERVAL",
        "Police found it yesterday. | yesterday | 2023-11-09 | 2023-11-09 | DAY",
        "Shells fell overnight. | overnight | 2023-11-09 | 2023-11-10 | INTERVAL",
        "Shells fell on Wednesday. | Wednesday | 2023-11-08 | 2023-11-08 | DAY",
        "Shells fell on Friday. | Friday | 2023-11-10 | 2023-11-10 | DAY",
        "Shells fell last Friday. | last Friday | 2023-11-03 | 2023-11-03 | DAY",
        "Shells fell late Saturday night. | late Saturday night | 2023-11-04 | 2023-11-04 | DAY",
        "Talks resume next Monday. | next Monday | 2023-11-13 | 2023-11-13 | DAY",
        "Talks will resume on Tuesday. | Tuesday | 2023-11-14 | 2023-11-14 | DAY",
        "They agreed to meet on 15 December. | 15 December | 2023-12-15 | 2023-12-15 | DAY",
        "On 30 November the sides will meet. | 30 November | 2023-11-30 | 2023-11-30 | DAY",
        "On 30 November a raid took place. | 30 November | 2022-11-30 | 2022-11-30 | DAY",
        "Elections will be held in October. | October | 2024-10-01 | 2024-10-31 | MONTH",
        "He was freed in October. | October | 2023-10-01 | 2023-10-31 | MONTH",
        "He was freed last October. | last October | 2023-10-01 | 2023-10-31 | MONTH",
        "he was freed last 19 november. | last 19 november | 2022-11-19 | 2022-11-19 | DAY",
        "He was freed this week. | this week | 2023-11-06 | 2023-11-12 | INTERVAL",
        "He was freed last week. | last week | 2023-10-30 | 2023-11-05 | INTERVAL",
        "He was freed last month. | last month | 2023-10-01 | 2023-10-31 | MONTH",
        "He was freed earlier this year. | earlier this year | 2023-01-01 | 2023-11-10 | INTERVAL",
        "He will be freed later this month. | later this month | 2023-11-10 | 2023-11-30 | INTERVAL",
        "He was freed over the weekend. | the weekend | 2023-11-04 | 2023-11-05 | INTERVAL",
        "It rose in recent weeks. | recent weeks | 2023-09-29 | 2023-11-10 | INTERVAL",
        "It rose in the past 24 hours. | the past 24 hours | 2023-11-09 | 2023-11-10 | INTERVAL",
        "It rose in the past two years. | the past two years | 2021-11-10 | 2023-11-10 | INTERVAL",
        "It will end in the next six months. | the next six months "
            + "| 2023-11-10 | 2024-05-10 | INTERVAL",
        "They have met in the past. | in the past | - | 2023-11-10 | INTERVAL",
        "He left three days ago. | three days ago | 2023-11-07 | 2023-11-07 | DAY",
        "He left five months ago. | five months ago | 2023-06-01 | 2023-06-30 | MONTH",
        "He left a decade ago. | a decade ago | 2013-01-01 | 2013-12-31 | YEAR",
        "He left more than 20 years ago. | 20 years ago | - | 2003-11-10 | INTERVAL",
        "Since October 7, the road is shut. | Since October 7 | 2023-10-07 | 2023-11-10 | INTERVAL",
        "Since 12 November the road is shut. | Since 12 November "
            + "| 2022-11-12 | 2023-11-10 | INTERVAL",
        "It is to be signed by the end of the month. | by the end of the month "
            + "| - | 2023-11-30 | INTERVAL",
        "Before 2014 the road was open. | Before 2014 | - | 2013-12-31 | INTERVAL",
        "After 2014 the road was shut. | After 2014 | 2015-01-01 | 2023-11-10 | INTERVAL",
        "The show is to run from 23 October to 9 January. | from 23 October to 9 January "
            + "| 2023-10-23 | 2024-01-09 | INTERVAL",
        "On 5 March they agreed to meet. | 5 March | 2023-03-05 | 2023-03-05 | DAY",
        "Minister to visit the port on Monday | Monday | 2023-11-13 | 2023-11-13 | DAY",
        "It was condemned after the August war. | after the August "
            + "| 2023-09-01 | 2023-11-10 | INTERVAL",
        "The vote is set for before the 2024 games. | before the 2024 | - | 2024-12-31 | INTERVAL",
        "The truce holds until Monday. | until Monday | - | 2023-11-13 | INTERVAL",
        "It burned on 30 February. | 30 February | - | - | UNKNOWN",
        "It burned on 31 April 2019. | 31 April 2019 | - | - | UNKNOWN",
        "It burned on 5 May 20023. | 5 May 20023 | - | - | UNKNOWN",
        "It burned on 5 May 0003. | 5 May 0003 | - | - | UNKNOWN",
        "On 5 May 20000 soldiers came. | 5 May | 2023-05-05 | 2023-05-05 | DAY",
        "It burned on 31/10. | 31/10 | 2023-10-31 | 2023-10-31 | DAY",
        "It burned on 10/31. | 10/31 | 2023-10-31 | 2023-10-31 | DAY",
        "It burned (3/4/19). | 3/4/19 | 2019-04-03 | 2019-04-03 | DAY",
        "It burned on 31/4/2019. | 31/4/2019 | - | - | UNKNOWN",
        "Ramadan brought no calm. | Ramadan | 2023-03-23 | 2023-04-20 | INTERVAL",
        "Ramadan 2016 brought no calm. | Ramadan 2016 | 2016-06-06 | 2016-07-05 | INTERVAL",
        "A bomb went off on Good Friday. | Good Friday | 2023-04-07 | 2023-04-07 | DAY",
        "It was strong in the seventies. | the seventies | 1970-01-01 | 1979-12-31 | INTERVAL",
        "It was strong in the early 20th century. | early 20th century "
            + "| 1900-01-01 | 1933-04-30 | INTERVAL",
        "They have marched for two weeks. | for two weeks | 2023-10-27 | 2023-11-10 | INTERVAL",
        "They fought on Monday and Tuesday. | Monday and Tuesday "
            + "| 2023-11-06 | 2023-11-07 | INTERVAL",
        "India paid for fiscal year 2022. | fiscal year 2022 | 2021-04-01 | 2022-03-31 | INTERVAL",
        "The state paid for FY2022. | FY2022 | 2022-01-01 | 2022-12-31 | YEAR",
        "After the coup, the port was shut. | After the coup | - | - | UNKNOWN",
        "Since the start of the war the port is shut. | Since the start of the war "
            + "| - | 2023-11-10 | INTERVAL",
      })
  void resolvesAgainstTheReportsDay(
      String sentence,
      String text,
      @Nullable String from,
      @Nullable String to,
      Granularity granularity) {
    assertThat(shown(DAY, sentence)).containsExactly(show(text, from, to, granularity.name()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Prime Minister May told them that she may march in a second parade.",
        "The 24-year-old sat in the sun.",
        "About 2014 people and 2000 soldiers came at 2130.",
        "They pray every Friday and remember Bloody Sunday.",
        "Resolution 1701 was passed by the council.",
        "A spring offensive led to the fall of the town.",
        "They won 3-1 and sold 1,500 cars.",
        "He marched for two weeks and won 2/3 of the vote.",
        "After the war crimes court had met, he was in his seventies.",
      })
  void ordinaryWordsAreNoTimes(String sentence) {
    assertThat(shown(DAY, sentence)).isEmpty();
  }

  @Test
  void withoutTheReportsDayOnlyWholeDatesAreKnown() {
    assertThat(shown(null, "Yesterday, on 5 May 2011 and on Tuesday, shells fell."))
        .containsExactly(
            show("Yesterday", null, null, "UNKNOWN"),
            show("5 May 2011", "2011-05-05", "2011-05-05", "DAY"),
            show("Tuesday", null, null, "UNKNOWN"));
  }

  @Test
  void theNextDayFollowsTheDayToldJustBefore() {
    assertThat(
            shown(
                DAY,
                "On 5 March 2012 the town fell.",
                "Two priests died the next day.",
                "Nothing else is known.",
                "Somebody fled the next day."))
        .containsExactly(
            show("5 March 2012", "2012-03-05", "2012-03-05", "DAY"),
            show("the next day", "2012-03-06", "2012-03-06", "DAY"),
            show("the next day", null, null, "UNKNOWN"));
  }

  @Test
  void yearsLaterCountFromTheYearToldJustBefore() {
    assertThat(shown(DAY, "He came in 2002 but left two years later.", "A day later he died."))
        .containsExactly(
            show("2002", "2002-01-01", "2002-12-31", "YEAR"),
            show("two years later", "2004-01-01", "2004-12-31", "YEAR"),
            show("A day later", null, null, "UNKNOWN"));
  }

  @Test
  void aTimeHangsOnTheHappeningThatTheReportDates() {
    assertThat(
            shown(
                DAY,
                "The war began on 24 February 2022.",
                "Weeks before the war, the port was open.",
                "Two weeks into the war, it was shut.",
                "Since the war broke out, nobody has sailed."))
        .containsExactly(
            show("24 February 2022", "2022-02-24", "2022-02-24", "DAY"),
            show("Weeks before the war", "2022-01-20", "2022-02-10", "INTERVAL"),
            show("Two weeks into the war", "2022-03-07", "2022-03-13", "INTERVAL"),
            show("Since the war broke out", "2022-02-24", "2023-11-10", "INTERVAL"));
  }

  @Test
  void aTimeAfterAWarIsNotToldByItsBeginning() {
    assertThat(shown(DAY, "The war began on 24 February 2022.", "A year after the war he fell."))
        .contains(show("A year after the war", null, null, "UNKNOWN"));
  }

  @Test
  void aHappeningFromWhichATimeIsToldIsNotAtThatTime() {
    Annotated report = Texts.report(DAY, "In early May, weeks before the war, they met.");
    ReportTimes times = RESOLVER.resolve(report);
    assertThat(times.hangsOn(Texts.span(report, "war"))).isTrue();
    assertThat(times.hangsOn(Texts.span(report, "met"))).isFalse();
  }

  @Test
  void theDatesOfAReportAreToldWithoutTheWordsAround() {
    ReportTimes times = RESOLVER.resolve(Texts.report(DAY, "They fought from 2009 to 2013."));
    assertThat(times.all()).hasSize(1);
    assertThat(times.dates()).extracting(TimeExpression::text).containsExactly("2009", "2013");
  }

  @Test
  void whichFigureIsTheDayDependsOnTheOutletAndIsInDoubt() {
    TimeExpression unknown = figures(null, "It burned on 5/11.");
    assertThat(unknown.from()).hasToString("2023-11-05");
    assertThat(unknown.note()).isEqualTo(TimeExpression.Note.DAY_OR_MONTH_FIRST);
    assertThat(figures("www.nytimes.com", "It burned on 5/11.").from()).hasToString("2023-05-11");
    assertThat(figures("news.example.uk", "Since 5/11 it burns.").from()).hasToString("2023-11-05");
    assertThat(figures("nytimes.com", "Since 5/11 it burns.").note())
        .isEqualTo(TimeExpression.Note.DAY_OR_MONTH_FIRST);
    assertThat(figures(null, "It burned on 25/10.").note()).isNull();
  }

  private static TimeExpression figures(@Nullable String outlet, String sentence) {
    Annotated report = Texts.report(DAY, sentence);
    Document d = report.document();
    Document told =
        new Document(
            d.id(),
            d.name(),
            d.title(),
            d.url(),
            outlet,
            d.language(),
            d.published(),
            d.publishedBasis(),
            d.text(),
            d.body(),
            d.notices());
    return RESOLVER
        .resolve(new Annotated(told, report.sentences(), report.names(), report.triggers()))
        .all()
        .get(0);
  }

  @Test
  void easterFallsOnTheSundayThatTheRuleGives() {
    assertThat(Feasts.easter(2000)).hasToString("2000-04-23");
    assertThat(Feasts.easter(2008)).hasToString("2008-03-23");
    assertThat(Feasts.easter(2019)).hasToString("2019-04-21");
    assertThat(Feasts.easter(2024)).hasToString("2024-03-31");
  }

  @Test
  void aWeekdayDecidesTheYear() {
    assertThat(shown(DAY, "The vote, on Sunday, 12 November, is near."))
        .containsExactly(show("Sunday, 12 November", "2023-11-12", "2023-11-12", "DAY"));
  }

  @Test
  void aPhraseGivesItsMostExactTime() {
    Annotated report = Texts.report(DAY, "It began in 2023, on the morning of 5 May, before dawn.");
    ReportTimes times = RESOLVER.resolve(report);
    assertThat(times.in(Texts.span(report, "in 2023, on the morning of 5 May")))
        .hasValueSatisfying(t -> assertThat(t.text()).isEqualTo("5 May"));
    assertThat(times.in(Texts.span(report, "It began"))).isEmpty();
    assertThat(times.in(Texts.span(report, "before dawn")))
        .hasValueSatisfying(t -> assertThat(t.granularity()).isEqualTo(Granularity.UNKNOWN));
    assertThat(times.within(Texts.span(report, "in 2023"))).hasSize(1);
  }

  @Test
  void anySoupOfWordsIsRead() {
    List<String> words =
        List.of(
            "since",
            "between",
            "and",
            "5",
            "31",
            "2014",
            "May",
            "october",
            "the",
            "past",
            "few",
            "99999999999",
            "years",
            "ago",
            "-",
            "/",
            ",",
            "last",
            "next",
            "Friday",
            "of",
            "end",
            "1990s",
            "to",
            "until",
            "week",
            "(",
            "5000",
            "centuries",
            "later",
            "sept",
            ".");
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      String soup =
          random.ints(40, 0, words.size()).mapToObj(words::get).collect(Collectors.joining(" "));
      Annotated report = Texts.report(i % 2 == 0 ? DAY : null, soup);
      for (TimeExpression time : RESOLVER.resolve(report).all()) {
        Span span = time.span();
        assertThat(span).isNotNull();
        assertThat(report.text(span)).isEqualTo(time.text());
        if (time.from() != null && time.to() != null) {
          assertThat(time.from()).as(soup).isBeforeOrEqualTo(time.to());
        }
      }
    }
  }

  private static List<String> shown(@Nullable String day, String... sentences) {
    return RESOLVER.resolve(Texts.report(day, sentences)).all().stream()
        .map(
            t ->
                show(
                    String.valueOf(t.text()),
                    t.from() == null ? null : t.from().toString(),
                    t.to() == null ? null : t.to().toString(),
                    t.granularity().name()))
        .toList();
  }

  private static String show(
      String text, @Nullable String from, @Nullable String to, String granularity) {
    return text + " = " + from + " " + to + " " + granularity;
  }
}
