package vigil.lab.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vigil.annotate.RoleKind;
import vigil.annotate.Sentence;
import vigil.annotate.Trigger;
import vigil.data.DataFile;
import vigil.document.Document;
import vigil.document.Span;
import vigil.event.Attribution;
import vigil.event.Attribution.Kind;
import vigil.event.AttributionFinder;
import vigil.event.ReportSpeakers;
import vigil.mention.Mentions;

/**
 * Attribution: on whose word it is that something happened, in short reports in which {@code
 * [words|kind speaker]} marks it.
 *
 * <p>Of a chain of speakers the one nearest to the fact counts. {@code kind_accuracy} asks whether
 * it is the report itself, somebody named, somebody unnamed or a news organisation; {@code
 * named_accuracy}, of the marks whose speaker is named or a news organisation, whether it is the
 * marked one: the one's words are part of the other's. In a folder of annotated reports ({@code
 * events.jsonl}) the triggers' speakers are the marks; outlets count as named there.
 */
final class AttributionBenchmark implements Benchmark {
  /** Whether the key tells news organisations apart is {@code media}. */
  private record Mark(Span span, Kind kind, String speaker, boolean media) {}

  private record Item(Document document, List<Mark> marks) {}

  private record Answer(String id, String words, Mark mark, Attribution own) {
    boolean kind() {
      return mark.kind() == kindOf();
    }

    /** The answer's kind; where the key names all outlets alike, they are named ones. */
    Kind kindOf() {
      return own.kind() == Kind.MEDIA && !mark.media() ? Kind.NAMED : own.kind();
    }

    boolean speaker() {
      return within(mark.speaker(), own.text()) || within(mark.speaker(), own.name());
    }

    private static boolean within(String gold, @Nullable String own) {
      String one = gold.toLowerCase(Locale.ROOT);
      String other = own == null ? "" : own.toLowerCase(Locale.ROOT);
      return !one.isEmpty() && !other.isEmpty() && (one.contains(other) || other.contains(one));
    }

    String shown() {
      return id
          + " ["
          + words
          + "] is "
          + mark.kind()
          + " "
          + mark.speaker()
          + ", answered "
          + own.kind()
          + " "
          + (own.name() == null ? own.text() : own.name());
    }
  }

  @Override
  public String name() {
    return "attribution";
  }

  @Override
  public Path defaultData() {
    return Path.of("lab/src/main/resources/vigil/lab/bench/attribution");
  }

  @Override
  public Result run(Setup setup) {
    List<Item> items = items(setup);
    Coding coding = setup.coding().get();
    AttributionFinder finder = AttributionFinder.load();
    List<Answer> answers =
        items.stream()
            .flatMap(i -> answers(i, coding.mentions(i.document()), finder).stream())
            .toList();
    Map<String, Tally> rows = rows(answers);
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("kind_accuracy", kinds(answers).precision());
    metrics.put("named_accuracy", named(answers).precision());
    return new Result(
        coding.version(),
        items.size(),
        metrics,
        List.of(Table.ofTallies("attribution", rows)),
        answers.stream().map(a -> new Prediction(a.id(), a.shown())).toList(),
        answers.stream()
            .filter(a -> !a.kind() || a.mark().kind() != Kind.AUTHOR && !a.speaker())
            .map(Answer::shown)
            .limit(setup.misses())
            .toList());
  }

  private static List<Item> items(Setup setup) {
    if (Files.isRegularFile(setup.data().resolve("events.jsonl"))) {
      return GoldReports.read(setup.data(), setup.fold()).stream()
          .map(AttributionBenchmark::annotated)
          .toList();
    }
    List<Path> files = DataFiles.in(setup.data(), ".tsv");
    if (files.isEmpty()) {
      throw new MissingDataException(setup.data(), "reports with speakers (*.tsv)");
    }
    List<Item> all = files.stream().flatMap(f -> reports(f).stream()).toList();
    return IntStream.range(0, all.size()).filter(setup.fold()::holds).mapToObj(all::get).toList();
  }

  private static Item annotated(GoldReport report) {
    List<Mark> marks =
        report.mentions().stream()
            .map(
                m -> {
                  List<Span> source = m.roles(RoleKind.SOURCE);
                  String speaker = source.isEmpty() ? "" : source.get(0).of(report.text());
                  return new Mark(m.trigger(), Kind.valueOf(m.speaker().name()), speaker, false);
                })
            .toList();
    return new Item(report.document(), marks);
  }

  private static Tally kinds(List<Answer> answers) {
    return Tally.share((int) answers.stream().filter(Answer::kind).count(), answers.size());
  }

  private static Tally named(List<Answer> answers) {
    List<Answer> named =
        answers.stream()
            .filter(a -> a.mark().kind() == Kind.NAMED || a.mark().kind() == Kind.MEDIA)
            .filter(a -> !a.mark().speaker().isEmpty())
            .toList();
    return Tally.share((int) named.stream().filter(Answer::speaker).count(), named.size());
  }

  private static Map<String, Tally> rows(List<Answer> answers) {
    Map<String, Tally> rows = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      int right = (int) answers.stream().filter(a -> a.kind() && a.mark().kind() == kind).count();
      int own = (int) answers.stream().filter(a -> a.kindOf() == kind).count();
      int gold = (int) answers.stream().filter(a -> a.mark().kind() == kind).count();
      rows.put(kind.name().toLowerCase(Locale.ROOT), new Tally(right, own, gold));
    }
    rows.put("speaker, where named", named(answers));
    return rows;
  }

  private static List<Answer> answers(Item item, Mentions mentions, AttributionFinder finder) {
    ReportSpeakers speakers = finder.in(mentions);
    List<Answer> answers = new ArrayList<>();
    for (Mark mark : item.marks()) {
      List<Attribution> chain = chain(mentions, speakers, mark.span());
      answers.add(
          new Answer(
              item.document().name(),
              mark.span().of(item.document().text()),
              mark,
              chain.get(chain.size() - 1)));
    }
    return answers;
  }

  /** The trigger's chain where the reader sees one in the words, else the words' own. */
  private static List<Attribution> chain(Mentions mentions, ReportSpeakers speakers, Span span) {
    for (Trigger trigger : mentions.annotated().triggers()) {
      if (trigger.span().overlaps(span)) {
        return speakers.of(trigger);
      }
    }
    List<Sentence> sentences = mentions.annotated().sentences();
    int at =
        IntStream.range(0, sentences.size())
            .filter(i -> sentences.get(i).span().end() > span.start())
            .findFirst()
            .orElse(sentences.size() - 1);
    return speakers.of(at, span);
  }

  private static List<Item> reports(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      String name = String.valueOf(file.getFileName());
      return DataFile.parse(name, in).lines().stream().map(AttributionBenchmark::report).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private static Item report(DataFile.Line line) {
    try {
      Bracketed marked = Bracketed.parse(line.required(0, "report").replace(" \u00b6 ", "\n\n"));
      String name = line.file() + ":" + line.number();
      List<Mark> marks = marked.marks().stream().map(AttributionBenchmark::mark).toList();
      return new Item(Texts.document(name, marked.text(), null), marks);
    } catch (IllegalArgumentException e) {
      throw line.error(String.valueOf(e.getMessage()));
    }
  }

  private static Mark mark(Bracketed.Mark mark) {
    String[] parts = mark.value().split(" ", 2);
    Kind kind = Kind.valueOf(parts[0].toUpperCase(Locale.ROOT));
    return new Mark(mark.span(), kind, parts.length > 1 ? parts[1] : "", true);
  }
}
