package vigil.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.actors.ActorCheck;
import vigil.actors.Fact;
import vigil.actors.FactFile;
import vigil.actors.Identity;
import vigil.actors.KnownActors;
import vigil.actors.Problem;
import vigil.data.DataException;
import vigil.export.ActorText;
import vigil.imports.ActorImport;
import vigil.imports.Imported;
import vigil.record.Named;
import vigil.record.Store;
import vigil.record.StoreException;

/** Who is known beforehand: what one brings, shows and checks. */
@Command(
    name = "actors",
    header = "Imports, shows and checks the actors that are known.",
    mixinStandardHelpOptions = true,
    versionProvider = VigilCommand.Version.class,
    sortOptions = false,
    description = {
      "%nVigil knows states, groups, organisations and persons, with names, countries, sectors and the"
          + " roles that they held by date. These commands bring in more of them, show what is known"
          + " of one, and look for what cannot be.%n"
    },
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  vigil actors import Phoenix.*.actors.txt -o own.tsv   dictionaries of PETRARCH's form",
      "  vigil actors import extract.csv entities.json -o own.tsv",
      "  vigil actors show 'Yoav Gallant' --on 2023-10-07      who that was on that day",
      "  vigil actors check own.tsv                            what contradicts itself",
      "  vigil actors list --in record.vigil front             who acts in a store's events",
      "  vigil read --actors own.tsv reports/                  reads with them"
    })
final class ActorsCommand implements Runnable {
  private final Surroundings surroundings;
  @Spec private CommandSpec spec;

  ActorsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command: import, show, check or list?");
  }

  /** Foreign forms into Vigil's own. */
  @Command(
      name = "import",
      header = "Reads dictionaries of actors and writes them in Vigil's own form.",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = {
        "%nReads PETRARCH's dictionaries of actors, extracts out of Wikidata (CSV or JSON, with columns"
            + " such as item, itemLabel, itemAltLabel, iso, positionLabel, start, end), entities of"
            + " FollowTheMoney as JSON lines, and files of Vigil's own form, and writes one file, one fact a line with"
            + " its certainty and source. A broken entry is named with file and line and left out; a broken line"
            + " of Vigil's own form stops that file.%n"
      })
  int bring(
      @Option(
              names = {"-o", "--output"},
              paramLabel = "OUT",
              required = true,
              description = "The file to write: whole or, if anything fails, not at all.")
          Path output,
      @Parameters(arity = "1..*", paramLabel = "FILE", description = "Dictionaries to read.")
          List<Path> files) {
    KnownActors shipped = KnownActors.shipped();
    List<Fact> facts = new ArrayList<>();
    boolean refused = false;
    for (Path file : files) {
      refused |= !taken(file, new ActorImport(shipped), facts);
    }
    try {
      KnownActors all = shipped.and(facts);
      write(output, facts);
      tell(output, facts, shipped, all);
      return (refused ? ExitCode.REFUSED : ExitCode.DONE).number();
    } catch (DataException e) {
      surroundings.say(String.valueOf(e.getMessage()));
      return ExitCode.REFUSED.number();
    } catch (IOException e) {
      surroundings.say(output + ": cannot be written: " + Output.why(e));
      return ExitCode.NOT_WRITTEN.number();
    }
  }

  /** Whether all of the file could be read. */
  private boolean taken(Path file, ActorImport reading, List<Fact> facts) {
    try {
      Imported imported = reading.read(file);
      facts.addAll(imported.facts());
      imported.refused().forEach(surroundings::say);
      imported.notices().forEach(surroundings::say);
      return imported.refused().isEmpty();
    } catch (DataException e) {
      surroundings.say(e.getMessage() + "; the file is left out");
      return false;
    }
  }

  private static void write(Path output, List<Fact> facts) throws IOException {
    try (Output out = Output.to(output)) {
      out.write(FactFile.HEAD);
      for (Fact fact : facts) {
        out.write(FactFile.line(fact));
      }
      out.commit();
    }
  }

  private void tell(Path output, List<Fact> facts, KnownActors shipped, KnownActors all) {
    long entries = facts.stream().filter(f -> f.says().entry()).count();
    long added = all.all().size() - shipped.all().size();
    surroundings.say(
        String.format(
            java.util.Locale.ROOT,
            "%s: %d facts of %d actors, %d of them not known before; %d contradict what is known",
            output,
            facts.size(),
            entries,
            added,
            all.conflicts().size()));
  }

  /** What is known of one. */
  @Command(
      name = "show",
      header = "Shows what is known of an actor.",
      mixinStandardHelpOptions = true,
      sortOptions = false)
  int show(
      @Mixin ActorsOption actors,
      @Option(
              names = "--on",
              paramLabel = "YYYY-MM-DD",
              description = "Only the roles that hold on that day.")
          @Nullable LocalDate day,
      @Parameters(paramLabel = "NAME", description = "A name in any spelling, or an identifier.")
          String name)
      throws IOException {
    KnownActors brought = actors.known(surroundings);
    KnownActors known = brought == null ? KnownActors.shipped() : brought;
    List<Identity> found = known.named(name);
    if (found.isEmpty()) {
      surroundings.say("nobody is known under the name '" + name + "'");
      return ExitCode.REFUSED.number();
    }
    try (Output out = Output.to(surroundings.out())) {
      for (Identity identity : found) {
        out.write(ActorText.of(identity, known, day));
      }
      out.commit();
    }
    return (actors.refused() ? ExitCode.REFUSED : ExitCode.DONE).number();
  }

  /** What cannot be. */
  @Command(
      name = "check",
      header = "Looks for what cannot be in the known actors and files of one's own.",
      mixinStandardHelpOptions = true,
      description = {
        "%nReports backers and parts in a circle, roles that contradict each other, two holders of an"
            + " office at a time, one name for several, facts that contradict what was known, and broken"
            + " lines. A broken line stops its file only.%n"
      })
  int check(
      @Parameters(arity = "0..*", paramLabel = "FILE", description = "Files of Vigil's own form.")
          @Nullable List<Path> files)
      throws IOException {
    KnownActors known = KnownActors.shipped();
    boolean broken = false;
    try (Output out = Output.to(surroundings.out())) {
      for (Path file : files == null ? List.<Path>of() : files) {
        try {
          known = known.and(FactFile.read(file));
        } catch (DataException e) {
          surroundings.say(e.getMessage() + "; the file is left out");
          broken = true;
        }
      }
      List<Problem> problems = ActorCheck.problems(known);
      for (Problem problem : problems) {
        out.write(problem.at() + ": " + problem.kind().words() + ": " + problem.what() + "\n");
      }
      out.write(known.all().size() + " actors, " + problems.size() + " problems\n");
      out.commit();
      boolean fine = problems.isEmpty() && !broken;
      return (fine ? ExitCode.DONE : ExitCode.REFUSED).number();
    }
  }

  /** Who acts in a store. */
  @Command(
      name = "list",
      header = "Lists who acts or receives in a store's events, the most frequent first.",
      mixinStandardHelpOptions = true,
      sortOptions = false)
  int list(
      @Mixin StoreOption in,
      @Option(
              names = "--limit",
              paramLabel = "N",
              defaultValue = "20",
              description = "How many at most; 0 for all. Default: ${DEFAULT-VALUE}.")
          int limit,
      @Parameters(arity = "0..1", paramLabel = "WORDS", description = "Words of the name.")
          @Nullable String words)
      throws IOException {
    try (Store store = in.read(surroundings);
        Output out = Output.to(surroundings.out())) {
      for (Named named : store.actors(words, limit)) {
        out.write(ActorText.line(named));
      }
      out.commit();
      return ExitCode.DONE.number();
    } catch (StoreException e) {
      return StoreOption.told(e, surroundings).number();
    }
  }
}
