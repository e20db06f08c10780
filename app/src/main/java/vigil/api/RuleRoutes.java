package vigil.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.analysis.KnownRule;
import vigil.analysis.Observed;
import vigil.analysis.Rule;
import vigil.analysis.RuleTest;
import vigil.analysis.Rules;
import vigil.analysis.Trial;
import vigil.analysis.Warnings;
import vigil.data.DataException;
import vigil.export.Layout;
import vigil.export.Listing;
import vigil.export.WarningListing;
import vigil.record.Filter;
import vigil.record.KeptRule;
import vigil.record.Store;

/** The rules that warn: which there are, what one would say, and what persons make of them. */
final class RuleRoutes {
  private static final int LONGEST = 200;
  private static final int LONGEST_REASON = 2_000;
  private static final String NAME = "[a-z0-9][a-z0-9-]{0,59}";

  /** The fields of a rule, in the order of the file of rules, behind the name. */
  private static final List<String> FIELDS =
      List.of("kind", "type", "over", "weeks", "value", "least", "actor", "place");

  private final Answers answers;
  private final Stores stores;

  RuleRoutes(Answers answers, Stores stores) {
    this.answers = answers;
    this.stores = stores;
  }

  void list(Context ctx) {
    Asked.plain(ctx);
    answers.answer(
        ctx, store -> Map.of("items", Rules.known(store).stream().map(RuleRoutes::told).toList()));
  }

  private static Map<String, Object> told(KnownRule known) {
    Map<String, Object> told = fields(known.rule());
    KeptRule kept = known.kept();
    told.put("active", known.active());
    told.put("shipped", known.shipped());
    told.put("changed", known.shipped() && kept != null);
    told.put("who", kept == null ? null : kept.who());
    told.put("when", kept == null ? null : kept.when());
    return told;
  }

  private static Map<String, Object> fields(Rule rule) {
    Map<String, Object> told = new LinkedHashMap<>();
    String[] line = Rules.line(rule).split("\t", -1);
    told.put("name", line[0]);
    for (int i = 0; i < FIELDS.size(); i++) {
      told.put(FIELDS.get(i), value(FIELDS.get(i), line[i + 1]));
    }
    told.put("words", rule.words());
    told.put("line", Rules.line(rule));
    return told;
  }

  private static @Nullable Object value(String field, String text) {
    return switch (field) {
      case "weeks", "least" -> Integer.valueOf(text);
      case "actor", "place" -> text.isEmpty() ? null : text;
      default -> text;
    };
  }

  /** What a rule would say now, and how it did on the past; nothing is kept. */
  void trial(Context ctx) {
    Asked.plain(ctx);
    JsonNode body = Json.body(ctx);
    Json.knows(body, known("name"));
    String name = Json.text(body, "name", LONGEST);
    Rule rule = rule(name == null ? "trial" : name, body);
    Answers.write(ctx, Json.bytes(stores.read(store -> trial(rule, store))));
  }

  private static Map<String, Object> trial(Rule rule, Store store) {
    Observed observed = Observed.of(store, Filter.ALL, Observed.Whose.BOTH, null);
    Trial trial = Warnings.tried(rule, observed);
    List<JsonNode> warnings =
        PastRoutes.lines(WarningListing.of(Listing.Form.JSONL, Layout.PLAIN), trial.warnings());
    warnings.forEach(item -> PastRoutes.named((ObjectNode) item));
    RuleTest test = trial.test();
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("rule", fields(rule));
    told.put("back_test", test == null ? null : Json.read(WarningListing.test(test)));
    told.put("in_words", test == null ? WarningListing.UNTESTED : test.words());
    told.put("items", warnings);
    return told;
  }

  /** Puts a rule down, or changes one, or switches it on or off. */
  void put(Context ctx) {
    Asked.plain(ctx);
    String name = name(ctx);
    JsonNode body = Json.body(ctx);
    Json.knows(body, known("active", "why"));
    JsonNode active = body.path("active");
    if (!active.isBoolean()) {
      throw ProblemException.request("'active' is true or false");
    }
    String line = Rules.line(rule(name, body));
    String why = why(Json.text(body, "why", LONGEST_REASON));
    String who = Caller.of(ctx).name();
    Object answer =
        stores.write(
            store -> {
              store.rules().put(name, line, active.asBoolean(), who, why);
              return one(store, name);
            });
    Answers.write(ctx, Json.bytes(answer));
  }

  private static Map<String, Object> one(Store store, String name) {
    return Rules.known(store).stream()
        .filter(known -> known.rule().name().equals(name))
        .findFirst()
        .map(RuleRoutes::told)
        .orElseThrow(() -> ProblemException.missing("there is no rule '" + name + "'"));
  }

  /** Takes a person's rule out; Vigil's own of the same name holds again. */
  void drop(Context ctx) {
    String name = name(ctx);
    String why = why(Asked.plain(ctx, "why").text("why"));
    String who = Caller.of(ctx).name();
    stores.write(
        store -> {
          store.rules().drop(name, who, why);
          return true;
        });
    ctx.status(204);
  }

  private static String why(@Nullable String why) {
    if (why == null) {
      throw ProblemException.request("say 'why', for those who come after");
    }
    return why;
  }

  private static String name(Context ctx) {
    String name = ctx.pathParam("name");
    if (!name.matches(NAME)) {
      throw ProblemException.request(
          "a rule's name has small letters, digits and hyphens, 60 at most");
    }
    return name;
  }

  private static String[] known(String... more) {
    List<String> all = new java.util.ArrayList<>(FIELDS);
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private static Rule rule(String name, JsonNode body) {
    StringBuilder line = new StringBuilder(name);
    FIELDS.forEach(field -> line.append('\t').append(text(body, field)));
    try {
      return Rules.one(line.toString());
    } catch (DataException e) {
      String message = String.valueOf(e.getMessage());
      throw ProblemException.request(message.substring(message.indexOf(": ") + 2));
    }
  }

  /** A field as the file of rules spells it. */
  private static String text(JsonNode body, String field) {
    JsonNode value = body.path(field);
    if (value.isNumber()) {
      return value.asText();
    }
    String text = Json.text(body, field, LONGEST);
    String plain = text == null ? "" : text.strip();
    if (plain.chars().anyMatch(Character::isISOControl)) {
      throw ProblemException.request("'" + field + "' must be text on one line");
    }
    return field.equals("type") ? plain.toUpperCase(Locale.ROOT).replace("ANY", "any") : plain;
  }
}
