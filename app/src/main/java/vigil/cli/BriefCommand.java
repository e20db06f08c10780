package vigil.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vigil.analysis.Observed;
import vigil.export.Situation;
import vigil.export.SituationMaker;
import vigil.export.SituationPdf;
import vigil.export.SituationText;
import vigil.record.Briefs;
import vigil.record.Filter;
import vigil.record.Store;
import vigil.record.StoreException;
import vigil.record.TollLine;

/** Writes a situation report. */
@Command(
    name = "brief",
    header =
        "Writes a situation report: what happened, who says so, what is new, what is contradicted.",
    mixinStandardHelpOptions = true,
    versionProvider = VigilCommand.Version.class,
    sortOptions = false,
    description = {
      "%nTells of the days asked for what happened and who says so, what breaks with what was"
          + " usual, where sources contradict each other, tolls, tempo, warnings and sources. Every"
          + " sentence names the happenings, events or reports that it rests on. --keep writes down"
          + " that it was handed out, and --since last lets the next one of the same question tell"
          + " what changed: what is new, revised, newly contradicted, and what holds no longer.%n"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vigil brief --from 2023-11-01 --to 2023-11-30 --actor Hezbollah",
      "  vigil brief --from 2023-11-01 --to 2023-11-30 --format pdf > november.pdf",
      "  vigil brief --actor Hezbollah --since last --keep",
      "  vigil brief --from 2023-11-01 --to 2023-11-30 --since november.json"
    })
final class BriefCommand implements Callable<Integer> {
  private static final int USUAL = 28;
  private static final int TOLLS = 60;

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Mixin private StoreOption in = new StoreOption();
  @Mixin private PastOption past = new PastOption();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORM",
      defaultValue = "text",
      description = "What to write: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Form form;

  @Option(
      names = "--since",
      paramLabel = "BRIEF",
      description =
          "Tell what changed since a former brief: last, the last one of the same question that was"
              + " kept; a brief's file, but for PDF; the entry of the log that it names; or its"
              + " day.")
  private @Nullable String since;

  @Option(
      names = "--keep",
      description = "Write down in the store that this brief was handed out, for --since last.")
  private boolean keep;

  @Mixin private ByOption by = new ByOption();

  /** The forms. */
  enum Form {
    TEXT,
    HTML,
    MARKDOWN,
    JSON,
    PDF;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  BriefCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    try (Store store = keep ? in.write(surroundings, Clock.systemUTC()) : in.read(surroundings)) {
      Observed observed = past.observed(store);
      if (past.unknown(store, observed, surroundings)) {
        return ExitCode.DONE.number();
      }
      Situation situation = situation(store, observed);
      write(situation);
      if (keep) {
        Briefs.Brief brief = new Briefs.Brief(situation.from(), situation.to(), situation.entry());
        store.briefs().remember(past.question(store), brief, by.who(surroundings));
      }
      return ExitCode.DONE.number();
    } catch (StoreException e) {
      return StoreOption.told(e, surroundings).number();
    }
  }

  private Situation situation(Store store, Observed observed) {
    LocalDate to = past.to(observed);
    LocalDate from = past.from(observed, USUAL);
    if (to.isBefore(from)) {
      throw new ParameterException(spec.commandLine(), "--from lies after --to");
    }
    Filter filter = past.filter(store).between(from, to);
    List<TollLine> tolls = store.views().tolls(filter, null, null, TOLLS);
    return SituationMaker.of(
        new SituationMaker.Asked(
            past.about(store),
            from,
            to,
            observed,
            store.incidents(filter),
            former(store, filter),
            tolls,
            Math.min(filter.asOf(), store.head())));
  }

  private SituationMaker.@Nullable Former former(Store store, Filter filter) {
    if (since == null) {
      return null;
    }
    FormerBrief former = FormerBrief.of(since, store, past.question(store), spec);
    if (former == null) {
      surroundings.say("no brief of this was kept so far, so nothing tells what changed");
      return null;
    }
    return former.of(store, filter);
  }

  private void write(Situation situation) throws IOException {
    byte[] bytes =
        switch (form) {
          case TEXT ->
              bytes(
                  SituationText.text(
                      situation,
                      surroundings.layout(ReadCommand.When.AUTO, surroundings.isTerminal())));
          case JSON -> bytes(SituationText.json(situation));
          case HTML -> bytes(SituationText.html(situation));
          case MARKDOWN -> bytes(SituationText.markdown(situation));
          case PDF -> SituationPdf.of(situation);
        };
    surroundings.out().write(bytes);
    surroundings.out().flush();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
