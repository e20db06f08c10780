package vigil.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import vigil.incident.Incident;
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
      "%nTells of the days asked for what happened and who says so, what breaks with what was usual, where"
          + " sources contradict each other, tolls, tempo, warnings and sources. Every sentence names the"
          + " happenings, events or reports that it rests on. It names the log's last entry; given to --since,"
          + " the next brief tells what changed.%n"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vigil brief --from 2023-11-01 --to 2023-11-30 --actor Hezbollah",
      "  vigil brief --from 2023-11-01 --to 2023-11-30 --format pdf > november.pdf",
      "  vigil brief --from 2023-11-01 --to 2023-11-30 --since 41"
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
      paramLabel = "MOMENT",
      description = "The last brief's entry of the log, or its day: tell what changed since.")
  private @Nullable String since;

  /** The forms. */
  enum Form {
    TEXT,
    HTML,
    MARKDOWN,
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
    try (Store store = in.read(surroundings)) {
      write(situation(store));
      return ExitCode.DONE.number();
    } catch (StoreException e) {
      return StoreOption.told(e, surroundings).number();
    }
  }

  private Situation situation(Store store) {
    Observed observed = past.observed(store);
    LocalDate to = past.to(observed);
    LocalDate from = past.from(observed, USUAL);
    if (to.isBefore(from)) {
      throw new ParameterException(spec.commandLine(), "--from lies after --to");
    }
    Filter filter = past.filter(store).between(from, to);
    List<Incident> before =
        since == null ? null : store.incidents(filter.asOf(FilterOptions.asOf(since, store, spec)));
    List<TollLine> tolls = store.views().tolls(filter, null, null, TOLLS);
    String about = past.actor(store) == null ? "" : String.valueOf(past.actor(store));
    return SituationMaker.of(
        new SituationMaker.Asked(
            about,
            from,
            to,
            observed,
            store.incidents(filter),
            before,
            tolls,
            Math.min(filter.asOf(), store.head())));
  }

  private void write(Situation situation) throws IOException {
    byte[] bytes =
        switch (form) {
          case TEXT ->
              bytes(
                  SituationText.text(
                      situation,
                      surroundings.layout(ReadCommand.When.AUTO, surroundings.isTerminal())));
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
