package vigil.api;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is asked of the store as a whole. */
final class StoreRoutes {
  private final Answers answers;
  private final String version;

  StoreRoutes(Answers answers, String version) {
    this.answers = answers;
    this.version = version;
  }

  void health(Context ctx) {
    Asked.plain(ctx);
    Map<String, Object> health = new LinkedHashMap<>();
    health.put("status", "ok");
    health.put("version", version);
    health.put("entries", answers.read(store -> store.head()));
    ctx.header("Cache-Control", "no-store");
    Answers.write(ctx, Json.bytes(health));
  }

  void stats(Context ctx) {
    answers.remembered(ctx, stats(ctx.queryParamMap()));
  }

  static Answers.Question stats(Map<String, List<String>> parameters) {
    Asked asked = Asked.plain(parameters, "as_of");
    return store -> store.stats(asked.asOf(store));
  }
}
