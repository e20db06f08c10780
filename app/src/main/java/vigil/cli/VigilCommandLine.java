package vigil.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** All commands, wired to their surroundings. */
final class VigilCommandLine {
  private static final int HELP_COLUMNS = 100;

  private final Surroundings surroundings;
  private final CommandLine line;

  VigilCommandLine(Surroundings surroundings, Coders coders) {
    this.surroundings = surroundings;
    this.line = new CommandLine(new VigilCommand());
    line.addSubcommand("read", new ReadCommand(surroundings, coders));
    line.addSubcommand("explain", new ExplainCommand(surroundings, coders));
    line.addSubcommand("ingest", new IngestCommand(surroundings, coders));
    line.addSubcommand("watch", new WatchCommand(surroundings, coders));
    line.addSubcommand("serve", new ServeCommand(surroundings, coders));
    line.addSubcommand("mcp", new McpCommand(surroundings));
    line.addSubcommand("users", new UsersCommand(surroundings));
    line.addSubcommand("demo", new DemoCommand(surroundings, coders));
    line.addSubcommand("search", new SearchCommand(surroundings));
    line.addSubcommand("events", new EventsCommand(surroundings));
    line.addSubcommand("incidents", new IncidentsCommand(surroundings));
    line.addSubcommand("incident", new IncidentCommand(surroundings));
    line.addSubcommand("compare", new CompareCommand(surroundings));
    line.addSubcommand("report", new ReportCommand(surroundings));
    line.addSubcommand("correct", new CorrectCommand(surroundings));
    line.addSubcommand("stats", new StatsCommand(surroundings));
    line.addSubcommand("export", new ExportCommand(surroundings));
    line.addSubcommand("verify", new VerifyCommand(surroundings));
    line.addSubcommand("tempo", new TempoCommand(surroundings));
    line.addSubcommand("breaks", new BreaksCommand(surroundings));
    line.addSubcommand("forecast", new ForecastCommand(surroundings));
    line.addSubcommand("precursors", new PrecursorsCommand(surroundings));
    line.addSubcommand("networks", new NetworksCommand(surroundings));
    line.addSubcommand("brief", new BriefCommand(surroundings));
    line.addSubcommand("warnings", new WarningsCommand(surroundings));
    line.addSubcommand("import-events", new ImportEventsCommand(surroundings));
    line.addSubcommand("actors", new ActorsCommand(surroundings));
    ServiceLoader.load(CommandProvider.class).forEach(p -> line.addSubcommand(p.command()));
    line.setUsageHelpWidth(HELP_COLUMNS);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(writer(surroundings.out()));
    line.setErr(writer(surroundings.err()));
    line.registerConverter(LocalDate.class, VigilCommandLine::day);
    line.setParameterExceptionHandler(this::misunderstood);
    line.setExecutionExceptionHandler(this::fault);
    listExitCodes(line);
    line.getSubcommands().values().forEach(VigilCommandLine::listExitCodes);
  }

  /** Runs the command and returns the exit code. */
  int run(String... args) {
    return line.execute(args);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("'" + text + "' is no day such as 2024-03-02");
    }
  }

  private static PrintWriter writer(OutputStream out) {
    return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
  }

  private static void listExitCodes(CommandLine command) {
    Map<String, String> codes = new LinkedHashMap<>();
    for (ExitCode code : ExitCode.values()) {
      codes.put(String.format("%3d", code.number()), code.meaning());
    }
    command
        .getCommandSpec()
        .usageMessage()
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(codes);
  }

  private int misunderstood(ParameterException e, String[] args) {
    surroundings.say(why(e));
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    surroundings.say("'" + command + " --help' tells how it is used");
    return ExitCode.USAGE.number();
  }

  private static String why(ParameterException e) {
    boolean whole = e.getCommandLine().getParent() == null;
    if (whole && e instanceof UnmatchedArgumentException unknown && !unknown.isUnknownOption()) {
      return "there is no command '" + unknown.getUnmatched().get(0) + "'";
    }
    return String.valueOf(e.getMessage());
  }

  private int fault(Exception e, CommandLine command, ParseResult result) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    surroundings.say("a fault in Vigil itself: " + cause);
    if (surroundings.environment().containsKey("VIGIL_DEBUG")) {
      e.printStackTrace(surroundings.err());
    } else {
      surroundings.say("VIGIL_DEBUG=1 in the environment shows where");
    }
    return ExitCode.FAULT.number();
  }
}
