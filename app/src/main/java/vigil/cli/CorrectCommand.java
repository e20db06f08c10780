package vigil.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.export.CorrectionText;
import vigil.export.Layout;
import vigil.record.Action;
import vigil.record.Correction;
import vigil.record.EventField;
import vigil.record.Store;
import vigil.record.StoreException;

/** Writes down what a person decides about an event. */
@Command(
    name = "correct",
    header =
        "Accepts an event of a store, rejects, changes, joins or parts it, or takes that back.",
    mixinStandardHelpOptions = true,
    versionProvider = VigilCommand.Version.class,
    sortOptions = false,
    description = {
      "%nWrites down what you decide about an event, with your name and reason. Nothing is lost:"
          + " what the machine told, before and after, stays in the log. What was decided holds"
          + " against later runs of the coder; when the report itself changes it is open again, and"
          + " --open lists it.",
      "Fields: type, modes, status, certainty, from, to, actors and recipients (names parted by"
          + " semicolons, each with a country as in 'Students [SDN]'), place, country, latitude,"
          + " longitude, killed and injured (3, or 30-40).%n"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vigil correct 12#e3 --accept --why 'read the original'",
      "  vigil correct 12#e3 --reject --why 'a match of football'",
      "  vigil correct 12#e3 --set type=PROTEST --set killed=3-4 --why 'read the original'",
      "  vigil correct 12#e3 --join i7 --why 'the same attack'",
      "  vigil correct 12#e3 --restore --why 'it was right'",
      "  vigil correct --open"
    })
final class CorrectCommand implements Callable<Integer> {
  private static final Set<Action> LINKS = EnumSet.of(Action.JOIN, Action.SPLIT);

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "EVENT",
      description = "The event, as 'vigil events' names it: 12#e3.")
  private @Nullable String event;

  @Mixin private StoreOption in = new StoreOption();

  @Option(names = "--accept", description = "The event is right as it is told.")
  private boolean accept;

  @Option(names = "--publish", description = "The event is right, and may be handed out.")
  private boolean publish;

  @Option(names = "--reject", description = "There is no such event.")
  private boolean reject;

  @Option(names = "--restore", description = "Take back what was decided about it.")
  private boolean restore;

  @Option(
      names = "--join",
      paramLabel = "INCIDENT",
      description =
          "It is of that happening, such as i7; or of that of another event, such as 7#e1.")
  private @Nullable String join;

  @Option(
      names = "--split",
      description = "It is another happening than the one that it is put to.")
  private boolean split;

  @Option(names = "--set", paramLabel = "FIELD=VALUE", description = "Change a field.")
  private Map<String, String> set = new LinkedHashMap<>();

  @Option(names = "--why", paramLabel = "REASON", description = "For what reason; must be given.")
  private @Nullable String why;

  @Mixin private ByOption by = new ByOption();

  @Option(names = "--list", description = "List what was decided.")
  private boolean list;

  @Option(names = "--open", description = "List what must be decided anew.")
  private boolean open;

  CorrectCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    try {
      return (list || open ? listed() : decided()).number();
    } catch (StoreException e) {
      return StoreOption.told(e, surroundings).number();
    }
  }

  private ExitCode listed() throws Exception {
    try (Store store = in.read(surroundings)) {
      List<Correction> corrections = store.corrections(null, open, Long.MAX_VALUE);
      Layout layout = surroundings.layout(ReadCommand.When.AUTO, surroundings.isTerminal());
      String text =
          corrections.stream().map(c -> CorrectionText.of(c, layout)).collect(Collectors.joining());
      surroundings.out().write(text.getBytes(StandardCharsets.UTF_8));
      return ExitCode.DONE;
    }
  }

  private ExitCode decided() throws IOException {
    List<Action> ways = ways();
    if (event == null || ways.size() != 1) {
      throw wrong(
          "name an event and one of --accept, --publish, --reject, --restore, --join, --split and"
              + " --set; or --list or --open");
    }
    if (why == null || why.isBlank()) {
      throw wrong("say --why, for those who come after");
    }
    Map<EventField, String> values = values();
    String who = by.who(surroundings);
    try (Store store = in.write(surroundings, Clock.systemUTC())) {
      switch (ways.get(0)) {
        case JOIN -> store.join(event, String.valueOf(join), who, why);
        case SPLIT -> store.split(List.of(event), who, why);
        default -> store.decide(event, ways.get(0), values, who, why, null);
      }
      tell(store, ways.get(0));
    }
    return ExitCode.DONE;
  }

  /** Says in a line what holds now. */
  private void tell(Store store, Action done) throws IOException {
    surroundings.print(
        switch (done) {
          case RESTORE -> line("as the machine told it, incident " + incident(store));
          case JOIN, SPLIT -> line("of incident " + incident(store));
          default -> decision(store);
        });
  }

  private String line(String what) {
    return event + " is " + what + System.lineSeparator();
  }

  private String incident(Store store) {
    return "i" + store.incident(String.valueOf(event), Long.MAX_VALUE).id();
  }

  /** The decision as --list tells it. */
  private String decision(Store store) {
    Layout layout = surroundings.layout(ReadCommand.When.AUTO, surroundings.isTerminal());
    String report = String.valueOf(event).split("#")[0];
    return store.corrections(Long.valueOf(report), false, Long.MAX_VALUE).stream()
        .filter(c -> c.event().equals(event) && !LINKS.contains(c.what()))
        .map(c -> CorrectionText.of(c, layout))
        .collect(Collectors.joining());
  }

  /** What is asked for; it must be one thing. */
  private List<Action> ways() {
    List<Action> ways = new ArrayList<>();
    way(ways, accept, Action.ACCEPT);
    way(ways, publish, Action.PUBLISH);
    way(ways, reject, Action.REJECT);
    way(ways, restore, Action.RESTORE);
    way(ways, join != null, Action.JOIN);
    way(ways, split, Action.SPLIT);
    way(ways, !set.isEmpty(), Action.CHANGE);
    return ways;
  }

  private static void way(List<Action> ways, boolean asked, Action action) {
    if (asked) {
      ways.add(action);
    }
  }

  private Map<EventField, String> values() {
    Map<EventField, String> values = new EnumMap<>(EventField.class);
    set.forEach(
        (name, value) ->
            values.put(
                EventField.of(name)
                    .orElseThrow(() -> wrong("'" + name + "' is no field; there are " + fields())),
                value == null ? "" : value));
    return values;
  }

  private static String fields() {
    return Arrays.stream(EventField.values())
        .map(EventField::label)
        .collect(Collectors.joining(", "));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
