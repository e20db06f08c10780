package vigil.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.util.Map;

/** Saying that one has seen a kept warning, so that it is not raised again while it goes on. */
final class SeenRoute {
  private static final int LONGEST_REASON = 2_000;

  private final Stores stores;

  SeenRoute(Stores stores) {
    this.stores = stores;
  }

  void seen(Context ctx) {
    Asked.plain(ctx);
    String id = ctx.pathParam("id");
    if (!id.matches("w?\\d{1,9}")) {
      throw ProblemException.missing("there is no warning '" + id + "'");
    }
    JsonNode body = Json.body(ctx);
    Json.knows(body, "why");
    String why = Json.text(body, "why", LONGEST_REASON);
    if (why == null) {
      throw ProblemException.request("say 'why', for those who come after");
    }
    long number = Long.parseLong(id.startsWith("w") ? id.substring(1) : id);
    String who = Caller.of(ctx).name();
    stores.write(
        store -> {
          store.warnings().acknowledge(number, who, why);
          return true;
        });
    Answers.write(ctx, Json.bytes(Map.of("warning", "w" + number, "open", false)));
  }
}
