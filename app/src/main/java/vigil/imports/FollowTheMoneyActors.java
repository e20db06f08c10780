package vigil.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.actors.Days;
import vigil.actors.Fact;
import vigil.actors.KnownActors;
import vigil.data.DataFile;
import vigil.data.DataFile.Line;
import vigil.imports.Imported.Origin;
import vigil.imports.Offices.Post;
import vigil.plover.Sector;

/**
 * Reads entities of FollowTheMoney, one JSON object a line: persons, organisations and companies,
 * their posts (Occupancy, Position) and memberships.
 */
final class FollowTheMoneyActors {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String file;
  private final Offices offices;
  private final Countries countries;
  private final Imported imported = new Imported();
  private final Map<String, List<Sector>> topics = new HashMap<>();
  private final Map<String, Entity> actors = new LinkedHashMap<>();
  private final Map<String, Entity> posts = new HashMap<>();
  private final List<Entity> held = new ArrayList<>();

  /** One object and its place. */
  private record Entity(String id, String schema, JsonNode properties, Origin origin) {
    List<String> all(String property) {
      List<String> values = new ArrayList<>();
      properties
          .path(property)
          .forEach(v -> values.add(v.isObject() ? v.path("id").asText() : v.asText()));
      return values;
    }

    String one(String property) {
      List<String> all = all(property);
      return all.isEmpty() ? "" : all.get(0);
    }
  }

  FollowTheMoneyActors(String file, KnownActors known) {
    this.file = file;
    this.offices = new Offices(known);
    this.countries = new Countries(known, offices);
    for (Line line : DataFile.resource("imports/topics.tsv").lines()) {
      topics.put(line.required(0, "topic"), line.list(1).stream().map(Sector::valueOf).toList());
    }
  }

  Imported read(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        line(lines.get(i), file + ":" + (i + 1));
      }
    }
    actors.values().forEach(this::actor);
    held.forEach(this::role);
    return imported;
  }

  private void line(String text, String at) {
    try {
      JsonNode node = JSON.readTree(text);
      String id = node.path("id").asText();
      String schema = node.path("schema").asText();
      if (id.isEmpty() || schema.isEmpty()) {
        imported.refuse(at, "no entity: it lacks id or schema");
        return;
      }
      Origin origin = new Origin("FollowTheMoney " + id, at);
      take(new Entity(id, schema, node.path("properties"), origin));
    } catch (JsonProcessingException e) {
      imported.refuse(at, "no JSON: " + e.getOriginalMessage());
    }
  }

  private void take(Entity entity) {
    switch (entity.schema()) {
      case "Person", "Organization", "PublicBody", "Company", "LegalEntity" -> named(entity);
      case "Position" -> posts.put(entity.id(), entity);
      case "Occupancy", "Membership", "Directorship", "Employment" -> held.add(entity);
      default -> {}
    }
  }

  private void named(Entity entity) {
    if (entity.one("name").isBlank()) {
      imported.refuse(entity.origin().at(), "no name");
    } else if (actors.putIfAbsent(entity.id(), entity) != null) {
      imported.refuse(entity.origin().at(), "the identifier '" + entity.id() + "' comes twice");
    }
  }

  private void actor(Entity entity) {
    boolean person = entity.schema().equals("Person");
    List<Sector> sectors = sectors(entity);
    Fact.Says kind =
        person
            ? Fact.Says.PERSON
            : sectors.contains(Sector.UAF) ? Fact.Says.GROUP : Fact.Says.ORGANISATION;
    String country = country(entity);
    imported.entry(
        kind,
        id(entity),
        entity.one("name"),
        country,
        person ? List.of() : sectors,
        entity.origin());
    Set<String> others = new LinkedHashSet<>(entity.all("name"));
    others.addAll(entity.all("alias"));
    others.addAll(entity.all("weakAlias"));
    others.remove(entity.one("name"));
    others.forEach(n -> imported.name(Fact.Says.ALIAS, id(entity), n, entity.origin()));
    for (String position : person ? entity.all("position") : List.<String>of()) {
      Post post = offices.post(position, country);
      imported.role(
          id(entity),
          post.office(),
          post.of(),
          or(post.sectors(), sectors),
          Days.UNKNOWN,
          entity.origin());
    }
    if (person && entity.all("position").isEmpty() && !sectors.isEmpty()) {
      imported.role(id(entity), "", country, sectors, Days.UNKNOWN, entity.origin());
    }
  }

  private static List<Sector> or(List<Sector> first, List<Sector> second) {
    return first.isEmpty() ? second : first;
  }

  private static String id(Entity entity) {
    return "ftm-" + entity.id();
  }

  private @Nullable String country(Entity entity) {
    for (String property : List.of("country", "nationality", "citizenship", "jurisdiction")) {
      for (String value : entity.all(property)) {
        String country = countries.of(value);
        if (country != null) {
          return country;
        }
      }
    }
    return null;
  }

  private List<Sector> sectors(Entity entity) {
    Set<Sector> sectors = new LinkedHashSet<>();
    entity.all("topics").forEach(t -> sectors.addAll(topics.getOrDefault(t, List.of())));
    if (sectors.isEmpty() && entity.schema().equals("PublicBody")) {
      sectors.add(Sector.GOV);
    }
    if (sectors.isEmpty() && entity.schema().equals("Company")) {
      sectors.add(Sector.BUS);
    }
    return List.copyOf(sectors);
  }

  private void role(Entity entity) {
    String member =
        List.of("holder", "member", "director", "employee").stream()
            .map(entity::one)
            .filter(v -> !v.isEmpty())
            .findFirst()
            .orElse("");
    Entity actor = actors.get(member);
    if (actor == null) {
      imported.refuse(entity.origin().at(), "nobody here is '" + member + "'");
      return;
    }
    try {
      role(entity, actor, Dates.days(entity.one("startDate"), entity.one("endDate")));
    } catch (RuntimeException e) {
      imported.refuse(entity.origin().at(), String.valueOf(e.getMessage()));
    }
  }

  private void role(Entity entity, Entity actor, Days days) {
    Entity position = posts.get(entity.one("post"));
    Entity body = actors.get(entity.one("organization"));
    if (position != null) {
      String country = country(position) == null ? country(actor) : country(position);
      Post post = offices.post(position.one("name"), country);
      imported.role(
          id(actor),
          post.office(),
          post.of(),
          or(post.sectors(), sectors(position)),
          days,
          entity.origin());
    } else if (body != null) {
      String role = entity.one("role").isEmpty() ? "member" : entity.one("role");
      imported.role(id(actor), role, id(body), sectors(body), days, entity.origin());
    }
  }
}
