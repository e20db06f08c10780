package vigil.lab.speed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vigil.document.Document;
import vigil.document.Overrides;
import vigil.document.PublishedBasis;
import vigil.document.Span;
import vigil.event.Attribution;
import vigil.event.Event;
import vigil.event.Evidence;
import vigil.event.ReportRecord;
import vigil.export.RecordJson;
import vigil.mention.Actor;
import vigil.mention.Place;
import vigil.mention.Quantity;
import vigil.mention.ResolvedBy;
import vigil.mention.TimeExpression;
import vigil.plover.Certainty;
import vigil.plover.Context;
import vigil.plover.EventType;
import vigil.plover.Sector;
import vigil.plover.Status;
import vigil.record.Arrival;
import vigil.record.Original;
import vigil.source.RawItem;

/**
 * Reports that nobody wrote, as many as one likes and always the same: words, actors, places and
 * speakers as unevenly used as in news, ten events a report, over eight years.
 */
final class MadeUp {
  static final int EVENTS = 10;
  static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
  static final int DAYS = 8 * 365;

  private static final int SENTENCE = 24;
  private static final String[] COUNTRIES = {
    "SDN", "SYR", "UKR", "MLI", "LBN", "COD", "MMR", "YEM", "ETH", "NGA", "COL", "IRQ", "SOM", "HTI"
  };

  private final List<String> words = names(30_000, 11, false);
  private final List<String> actors = names(20_000, 12, true);
  private final List<String> places = names(6_000, 13, true);
  private final List<String> speakers = names(3_000, 14, true);
  private final List<String> outlets = names(200, 15, true);

  /** Words that can be spoken, each once. */
  private static List<String> names(int many, long seed, boolean capital) {
    String[] starts = {
      "b", "br", "d", "dr", "f", "g", "k", "kh", "l", "m", "n", "p", "r", "s", "sh", "t", "v", "z"
    };
    String[] vowels = {"a", "e", "i", "o", "u", "ai", "ou"};
    Random random = new Random(seed);
    List<String> names = new ArrayList<>();
    java.util.Set<String> known = new java.util.HashSet<>();
    while (names.size() < many) {
      StringBuilder name = new StringBuilder();
      int syllables = 1 + random.nextInt(3);
      for (int i = 0; i <= syllables; i++) {
        name.append(starts[random.nextInt(starts.length)]);
        name.append(vowels[random.nextInt(vowels.length)]);
      }
      if (known.add(name.toString())) {
        name.setCharAt(0, capital ? Character.toUpperCase(name.charAt(0)) : name.charAt(0));
        names.add(name.toString());
      }
    }
    return names;
  }

  /** The name of the rank, from 0: the lower, the more often it is used. */
  String actor(int rank) {
    return actors.get(rank) + " Front";
  }

  String place(int rank) {
    return places.get(rank);
  }

  String word(int rank) {
    return words.get(rank);
  }

  String speaker(int rank) {
    return speakers.get(rank);
  }

  /** A rank of so many, by Zipf's law. */
  private static int rank(Random random, int many) {
    return (int) Math.min(many - 1, Math.exp(random.nextDouble() * Math.log(many + 1.0)) - 1);
  }

  /** The report of a number. */
  Arrival report(int number) {
    Random random = new Random(1_000_003L * number);
    StringBuilder text = new StringBuilder();
    List<Span> sentences = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      int start = text.length();
      for (int j = 0; j < SENTENCE; j++) {
        text.append(words.get(rank(random, words.size()))).append(j < SENTENCE - 1 ? " " : ".\n");
      }
      sentences.add(new Span(start, text.length() - 1));
    }
    LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
    Document document = document(number, text.toString(), day, random);
    List<Event> events = new ArrayList<>();
    for (Span sentence : sentences) {
      events.add(event(document, sentence, events.size(), random));
    }
    ReportRecord record =
        new ReportRecord(document, sentences, events, List.of(), List.of(), List.of(), "made up 1");
    RawItem item = new RawItem(document.name(), document.text().getBytes(UTF_8), Map.of());
    Overrides url = new Overrides(null, document.outlet(), document.url(), null);
    return new Arrival.Coded(
        Original.of(item, url, Instant.EPOCH.plusSeconds(number)), record, RecordJson.line(record));
  }

  private Document document(int number, String text, LocalDate day, Random random) {
    String outlet = outlets.get(rank(random, outlets.size())) + " News";
    return new Document(
        "sha256:" + hash(text),
        "made-up/" + number + ".txt",
        text.substring(0, 40),
        "https://news.example.org/" + number,
        outlet,
        "en",
        day,
        PublishedBasis.METADATA,
        text,
        new Span(0, text.length()),
        List.of());
  }

  private static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Event event(Document document, Span sentence, int before, Random random) {
    EventType[] types = EventType.values();
    Span word = new Span(sentence.start(), sentence.start() + 2);
    String country = COUNTRIES[rank(random, COUNTRIES.length)];
    LocalDate day =
        document.published() == null ? FIRST : document.published().minusDays(random.nextInt(3));
    int killed = random.nextInt(4) == 0 ? 1 + rank(random, 60) : 0;
    return new Event(
        document.id() + "#e" + (before + 1),
        types[types.length - 1 - rank(random, types.length)],
        List.of(),
        List.of(Context.MILITARY),
        -4,
        random.nextInt(8) == 0 ? Status.HISTORICAL : Status.ASSERTED,
        Certainty.CERTAIN,
        word,
        new Evidence(before, sentence, sentence.of(document.text())),
        List.of(),
        List.of(party(word, country, random)),
        List.of(party(word, country, random)),
        random.nextInt(5) == 0 ? null : spot(word, country, random),
        new TimeExpression(
            word,
            "on Monday",
            day,
            day,
            TimeExpression.Granularity.DAY,
            TimeExpression.Basis.EXPRESSION),
        killed == 0
            ? List.of()
            : List.of(
                new Quantity(
                    Quantity.Kind.KILLED,
                    killed,
                    killed,
                    killed,
                    word,
                    killed + "",
                    null,
                    false,
                    null)),
        speakers(word, random),
        random.nextDouble(),
        "made up");
  }

  private Actor party(Span word, String country, Random random) {
    String name = actor(rank(random, actors.size()));
    return new Actor(
        word, name, name, null, country, List.of(Sector.REB), null, null, ResolvedBy.NONE);
  }

  private Place spot(Span word, String country, Random random) {
    int rank = rank(random, places.size());
    Random where = new Random(rank);
    return new Place(
        word,
        places.get(rank),
        places.get(rank),
        country,
        places.get(rank % 300) + " Province",
        where.nextDouble() * 60 - 20,
        where.nextDouble() * 120 - 60,
        Place.Precision.CITY,
        rank);
  }

  private List<Attribution> speakers(Span word, Random random) {
    @Nullable String name = speakers.get(rank(random, speakers.size()));
    return random.nextInt(3) > 0
        ? List.of(Attribution.author())
        : List.of(
            new Attribution(
                Attribution.Kind.NAMED,
                word,
                name,
                name,
                null,
                "said",
                Attribution.Stance.ASSERTS));
  }
}
