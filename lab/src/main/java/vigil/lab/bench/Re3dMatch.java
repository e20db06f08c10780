package vigil.lab.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import vigil.annotate.NameKind;
import vigil.document.Span;
import vigil.lab.bench.Re3dText.Link;
import vigil.mention.Entity;

/** A text's entities and relations beside the answers. */
record Re3dMatch(Re3dText text, List<Entity> answers, List<Link> links) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int AROUND = 40;

  Re3dMatch {
    answers = List.copyOf(answers);
    links = List.copyOf(links);
  }

  /** Words in common and the same kind. */
  Share overlaps(NameKind kind) {
    return share(kind, Re3dMatch::overlaps);
  }

  /** The same words and the same kind. */
  Share exact(NameKind kind) {
    return share(kind, Entity::equals);
  }

  private static boolean overlaps(Entity a, Entity b) {
    return a.kind() == b.kind() && a.span().overlaps(b.span());
  }

  private Share share(NameKind kind, BiPredicate<Entity, Entity> same) {
    List<Entity> gold = text.entities().stream().filter(e -> e.kind() == kind).distinct().toList();
    List<Entity> own = answers.stream().filter(e -> e.kind() == kind).toList();
    long right = own.stream().filter(a -> gold.stream().anyMatch(g -> same.test(a, g))).count();
    long found = gold.stream().filter(g -> own.stream().anyMatch(a -> same.test(a, g))).count();
    return new Share(right, own.size(), found, gold.size());
  }

  /** Relations whose ends have words in common with gold's, either way round where mutual. */
  Share related() {
    long right = links.stream().filter(l -> in(l, text.links())).count();
    long found = text.links().stream().filter(l -> in(l, links)).count();
    return new Share(right, links.size(), found, text.links().size());
  }

  private static boolean in(Link link, List<Link> others) {
    return others.stream()
        .anyMatch(o -> o.matches(link) || link.kind().mutual() && o.matches(link.turned()));
  }

  String json() {
    ObjectNode all = JSON.createObjectNode();
    for (Entity answer : answers) {
      all.withArray("entities")
          .addObject()
          .put("begin", answer.span().start())
          .put("end", answer.span().end())
          .put("type", Re3dText.label(answer.kind()));
    }
    for (Link link : links) {
      all.withArray("relations")
          .addObject()
          .put("sourceBegin", link.from().start())
          .put("sourceEnd", link.from().end())
          .put("targetBegin", link.to().start())
          .put("targetEnd", link.to().end())
          .put("type", link.kind().label());
    }
    return all.toString();
  }

  List<String> misses() {
    List<String> misses = new ArrayList<>();
    for (Entity gold : text.entities()) {
      if (answers.stream().noneMatch(a -> overlaps(a, gold))) {
        misses.add(text.id() + " missed " + shown(gold));
      }
    }
    for (Entity answer : answers) {
      if (text.entities().stream().noneMatch(g -> overlaps(answer, g))) {
        misses.add(text.id() + " invented " + shown(answer));
      } else if (!text.entities().contains(answer)) {
        misses.add(text.id() + " other bounds " + shown(answer));
      }
    }
    return misses;
  }

  private String shown(Entity entity) {
    String all = text.document().text();
    Span span = entity.span();
    return Re3dText.label(entity.kind())
        + ": "
        + all.substring(Math.max(0, span.start() - AROUND), span.start()).replace('\n', ' ')
        + "["
        + span.of(all)
        + "]"
        + all.substring(span.end(), Math.min(all.length(), span.end() + AROUND)).replace('\n', ' ');
  }

  static Share sum(List<Re3dMatch> matches, java.util.function.Function<Re3dMatch, Share> of) {
    return Stream.concat(Stream.of(Share.NONE), matches.stream().map(of))
        .reduce(Share.NONE, Share::plus);
  }
}
