package vigil.api;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import vigil.record.StoreException;

/** Writes problems as {@code application/problem+json}. */
public final class Problems {
  private Problems() {}

  /** Answers with the problem. */
  public static void write(Context ctx, ProblemException problem) {
    write(ctx, problem.status(), problem.title(), String.valueOf(problem.getMessage()));
  }

  /** Answers with a problem of the store's. */
  public static void write(Context ctx, StoreException problem) {
    String detail = String.valueOf(problem.getMessage());
    switch (problem.problem()) {
      case UNKNOWN -> write(ctx, 404, "Not found", detail);
      case INVALID -> write(ctx, 422, "Not acceptable as a value", detail);
      case CONFLICT -> write(ctx, 412, "Changed meanwhile", detail);
      case READ_ONLY -> write(ctx, 403, "The store may not be written", detail);
      case FULL -> write(ctx, 507, "The disk is full", detail);
      case BUSY -> unavailable(ctx, "The store is busy", detail);
      case TOO_LONG -> unavailable(ctx, "Too much was asked", detail);
      case MISSING, NO_STORE, NEWER -> unavailable(ctx, "The store is not there", detail);
      case DAMAGED, FAILED -> write(ctx, 500, "The store failed", detail);
    }
  }

  private static void unavailable(Context ctx, String title, String detail) {
    ctx.header("Retry-After", "2");
    write(ctx, 503, title, detail);
  }

  /** Answers with a problem. */
  public static void write(Context ctx, int status, String title, String detail) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", title);
    problem.put("status", status);
    problem.put("detail", detail);
    ctx.status(status)
        .removeHeader("ETag")
        .header("Cache-Control", "no-store")
        .result(Json.bytes(problem))
        .contentType("application/problem+json");
  }
}
