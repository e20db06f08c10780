package vigil.api;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What the desk asks for first in each of its views, where nobody has chosen anything yet. It is
 * found out when the server begins, in the order in which one is likely to come to it, so that
 * nobody waits for it in a large record.
 */
final class FirstQuestions {
  private FirstQuestions() {}

  /** A question as the desk spells it; the spelling must be the same to be of use. */
  private record First(
      String path, String query, Function<Map<String, List<String>>, Answers.Question> asking) {}

  private static final List<First> ALL =
      List.of(
          new First("/stats", "", StoreRoutes::stats),
          new First("/incidents", "sort=origins&limit=60", IncidentRoutes::list),
          new First("/timeline", "by=auto&lanes=none", ViewRoutes::timeline),
          new First("/review", "limit=1", ViewRoutes::review),
          new First("/facets", "fields=type,actor,place,status,speaker&top=8", ViewRoutes::facets),
          new First("/timeline", "by=auto&lanes=type", ViewRoutes::timeline),
          new First("/map", "", ViewRoutes::map),
          new First("/network", "depth=1&ties=true&limit=150", ViewRoutes::network),
          new First("/incidents", "sort=dead&limit=100", IncidentRoutes::list));

  /** Lets all be found out in the background. */
  static void prepare(Answers answers) {
    for (First first : ALL) {
      String key = Api.BASE + first.path() + "?" + first.query();
      answers.prepare(key, first.asking().apply(parameters(first.query())));
    }
  }

  private static Map<String, List<String>> parameters(String query) {
    Map<String, List<String>> parameters = new TreeMap<>();
    for (String part : query.isEmpty() ? new String[0] : query.split("&")) {
      int equals = part.indexOf('=');
      parameters.put(part.substring(0, equals), List.of(part.substring(equals + 1)));
    }
    return parameters;
  }
}
