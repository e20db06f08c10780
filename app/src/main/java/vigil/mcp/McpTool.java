package vigil.mcp;

import io.modelcontextprotocol.spec.McpSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vigil.api.Questions.Question;

/** A question as a tool: its name, what it is for, and its parameters. */
enum McpTool {
  SEARCH(
      Question.SEARCH,
      "search_reports",
      "Finds reports by their words and by what they tell; by words the best first.",
      true,
      List.of()),
  EVENTS(
      Question.EVENTS,
      "list_events",
      "Lists events that reports tell (PLOVER's types): who did what to whom, where, when, how many,"
          + " who says so, with status and certainty. A claim is a claim of its speaker.",
      true,
      List.of()),
  REPORT(
      Question.REPORT,
      "get_report",
      "A report with its text, versions, copies, and all that it tells.",
      false,
      List.of("id", "as_of")),
  INCIDENTS(
      Question.INCIDENTS,
      "list_incidents",
      "Lists happenings, each told by one report or several, with how far their sources agree.",
      true,
      List.of()),
  INCIDENT(
      Question.INCIDENT,
      "get_incident",
      "A happening: each attribute with all values that its sources tell, and who says each; where"
          + " they differ, nothing is chosen.",
      false,
      List.of("id", "as_of")),
  ACTORS(
      Question.ACTORS,
      "find_actors",
      "Finds who acts or receives in the events, by words of the name.",
      false,
      List.of("q", "limit")),
  STATS(
      Question.STATS,
      "store_stats",
      "What the store holds, in numbers, and from when to when.",
      false,
      List.of("as_of"));

  private static final Map<String, String> PARAMETERS = parameters();

  private final Question question;
  private final String tool;
  private final String description;
  private final boolean filtered;
  private final List<String> own;

  McpTool(Question question, String tool, String description, boolean filtered, List<String> own) {
    this.question = question;
    this.tool = tool;
    this.description = description;
    this.filtered = filtered;
    this.own = own;
  }

  private static Map<String, String> parameters() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("q", "Words; \"in quotation marks\" as a phrase, word* as a beginning, -word not");
    all.put("actor", "Who acts or receives: words of a name, an identifier, or a country's code");
    all.put("place", "Where: words of a town's, province's or country's name, or a country's code");
    all.put("speaker", "Who says so: words of a name; or author, named, unnamed or media");
    all.put("type", "PLOVER's type, such as ASSAULT, CONSULT or PROTEST");
    all.put("status", "asserted, historical, future, hypothetical or negated");
    all.put("near", "Degrees north, degrees east, kilometres: 33.9,35.5,20");
    all.put("from", "The first day, such as 2024-03-01");
    all.put("to", "The last day");
    all.put("incident", "The number of a happening");
    all.put("min_confidence", "From 0 to 1");
    all.put("limit", "How many at most, 1 to 500; 50 where nothing is said");
    all.put("cursor", "What 'next' of the former answer was");
    all.put("as_of", "What the store held then: a day, a moment, or an entry of the log");
    all.put("id", "The number of a report or of a happening");
    return all;
  }

  Question question() {
    return question;
  }

  /** The tool as the protocol describes it: it reads, and does nothing else. */
  McpSchema.Tool schema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    PARAMETERS.forEach(
        (name, what) -> {
          if (filtered && !name.equals("id") || own.contains(name)) {
            properties.put(name, Map.of("type", "string", "description", what));
          }
        });
    List<String> required = own.contains("id") ? List.of("id") : List.of();
    return McpSchema.Tool.builder()
        .name(tool)
        .description(description)
        .inputSchema(
            new McpSchema.JsonSchema("object", properties, required, false, Map.of(), Map.of()))
        .annotations(new McpSchema.ToolAnnotations(tool, true, false, true, false, false))
        .build();
  }

  /** The arguments of a call as parameters. */
  static Map<String, String> parameters(Map<String, Object> arguments) {
    return arguments.entrySet().stream()
        .filter(one -> one.getValue() != null)
        .collect(Collectors.toMap(Map.Entry::getKey, one -> String.valueOf(one.getValue())));
  }
}
