package vigil.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vigil.export.Layout;
import vigil.export.Listing;

/** The options for the form of answers. */
final class ListingOption {
  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORM",
      defaultValue = "text",
      description = "What to write: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Listing.Form form;

  @Mixin private ColorOption color = new ColorOption();

  Listing.Form form() {
    return form;
  }

  boolean data() {
    return form != Listing.Form.TEXT;
  }

  Layout layout(Surroundings surroundings) {
    return color.layout(surroundings);
  }

  /** Writes answers, one more than are wanted if there are more. */
  <T> ExitCode write(Surroundings surroundings, Listing<T> listing, List<T> answers, int most)
      throws IOException {
    boolean more = most > 0 && answers.size() > most;
    List<T> shown = more ? answers.subList(0, most) : answers;
    try (Output out = Output.to(surroundings.out())) {
      out.write(listing.opening());
      for (T answer : shown) {
        out.write(listing.one(answer));
      }
      out.commit();
    } catch (IOException e) {
      return closed(e);
    }
    if (more) {
      surroundings.say("the first " + most + "; --limit and --skip show more, --limit 0 all");
    } else if (answers.isEmpty() && !data()) {
      surroundings.say("nothing found");
    }
    return ExitCode.DONE;
  }

  /** Writes answers as they come, however many there are. */
  <T> ExitCode writeEach(
      Surroundings surroundings, Listing<T> listing, Consumer<Consumer<T>> answers)
      throws IOException {
    try (Output out = Output.to(surroundings.out())) {
      out.write(listing.opening());
      answers.accept(answer -> put(out, listing.one(answer)));
      out.commit();
      return ExitCode.DONE;
    } catch (UncheckedIOException e) {
      return closed(Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      return closed(e);
    }
  }

  private static void put(Output out, String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ExitCode closed(IOException e) throws IOException {
    if (Output.isPipeClosed(e)) {
      return ExitCode.PIPE_CLOSED;
    }
    throw e;
  }
}
