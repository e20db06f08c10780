package vigil.lab.train;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.annotate.EncoderReader;
import vigil.annotate.ModelException;
import vigil.cli.ExitCode;
import vigil.data.DataException;
import vigil.record.StoreException;

/** Goes on training the reader's model on a user's own records. */
@Command(
    name = "train",
    header = "Trains the model further on what you corrected.",
    sortOptions = false,
    description = {
      "%nLearns from a store's events that persons accepted, corrected or rejected, on the desk or by"
          + " 'vigil correct': of its reports only the sentences that tell of these. Also from records as 'vigil read --format json' or 'jsonl' wrote them and you corrected"
          + " them, from rows with the annotation in the line (.txt), from folders of these, and from"
          + " folders of annotated reports (events.jsonl beside reports/). It starts from Vigil's own"
          + " model, learns Vigil's own rows along with yours, for it not to forget, and writes the"
          + " new model to a file. Vigil's own model stays as it is: 'vigil read --model FILE' reads"
          + " with the new one.",
      "Some of your reports are held out. On these, and on rows of Vigil's own that were not learned"
          + " again, it tells what became better and worse.",
      "A record of a file is taken at its word: a sentence of which it tells no event has none. Correct whole"
          + " reports, and delete those that you did not look at.",
      "The first training fetches PyTorch for the CPU (about 120 MB, once).%n"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vigil read --format json reports/ -o records.json   then correct records.json by hand",
      "  vigil train record.vigil -o own.onnx                what was decided on the desk",
      "  vigil train records.json -o own.onnx",
      "  vigil read --model own.onnx reports/",
      "  vigil train rows.txt -o own.onnx                    rows such as: [Dockers|a1] [walked out|t1:PROTEST:strike]."
    })
final class TrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|FOLDER",
      description = "Stores, corrected records, annotated rows, or folders of them.")
  private List<Path> inputs;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "MODEL",
      required = true,
      description = "The new model's file.")
  private Path output;

  @Option(names = "--force", description = "Replace the file if there is one.")
  private boolean force;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "Start from this model, such as one of a former training.")
  private @Nullable Path model;

  @Option(
      names = "--held-out",
      paramLabel = "N",
      defaultValue = "5",
      description =
          "Hold out one of N reports or rows to measure on; 0 learns from all and measures on Vigil's"
              + " own rows alone. Default: ${DEFAULT-VALUE}.")
  private int heldOut;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      defaultValue = "4",
      description = "How often to go through your reports. Default: ${DEFAULT-VALUE}.")
  private int epochs;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Sets the order of learning. Default: ${DEFAULT-VALUE}.")
  private int seed;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  @Override
  public Integer call() {
    check(heldOut >= 0 && heldOut != 1, "--held-out must be 0, or 2 or more");
    check(epochs > 0, "--epochs must be 1 or more");
    check(force || !Files.exists(output), output + " is there already; --force replaces it");
    try (EncoderReader before = model == null ? EncoderReader.shipped() : EncoderReader.of(model)) {
      return train(before).number();
    } catch (DataException | StoreException | ModelException | IllegalStateException e) {
      return complain(ExitCode.REFUSED, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return complain(ExitCode.NOT_WRITTEN, e.toString());
    }
  }

  private void check(boolean holds, String complaint) {
    if (!holds) {
      throw new ParameterException(spec.commandLine(), complaint);
    }
  }

  private ExitCode train(EncoderReader before) throws IOException {
    Split own = own(before);
    if (!FineTune.possible()) {
      say("training needs PyTorch, which is not there yet");
      return ExitCode.NOT_FETCHED;
    }
    Training training = new Training(before, model, Tuning.plan(epochs, seed), this::say);
    try (Draft draft = Draft.of(output)) {
      Files.write(draft.file(), training.model(own));
      try (EncoderReader after = EncoderReader.of(draft.file())) {
        report(own, before, after);
      }
      draft.commit();
    }
    print("");
    print("The new model is " + output + ": vigil read --model " + output + " …");
    return ExitCode.DONE;
  }

  private Split own(EncoderReader before) throws IOException {
    List<GoldCorpus.Report> reports = new OwnCorpus(before::read, new Random(seed)).read(inputs);
    Split own = Split.of(reports, heldOut);
    long events = own.sentences().stream().mapToLong(s -> s.notes().size()).sum();
    if (events == 0) {
      throw new DataException("there is no event to learn from in " + inputs);
    }
    say(
        own.learned().size()
            + " reports or rows to learn from, with "
            + own.sentences().size()
            + " sentences and "
            + events
            + " events; "
            + own.held().size()
            + " held out");
    return own;
  }

  private void report(Split own, EncoderReader before, EncoderReader after) throws IOException {
    print("Before: " + before.version() + ". After: " + after.version() + ".");
    if (own.held().isEmpty()) {
      print("None of your own is held out, so that nothing tells how well they are learned.");
    } else {
      section("Your own, held out", own.held(), before, after);
    }
    section("Vigil's own rows, not learned again", Lessons.measured(seed), before, after);
  }

  private void section(
      String head, List<GoldCorpus.Report> reports, EncoderReader before, EncoderReader after) {
    print("");
    print(head + " (" + reports.size() + " reports or rows)");
    Comparison.of(reports, before, after).lines().forEach(this::print);
  }

  private void print(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }

  private void say(String line) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("vigil: " + line);
    err.flush();
  }

  private int complain(ExitCode code, String message) {
    say(message);
    return code.number();
  }
}
