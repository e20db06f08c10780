package vigil.engine.join;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.StateDescriptor;
import org.apache.flink.api.common.state.ValueState;

/** State of one key, in maps that a test can look into. */
final class HeldState {
  private final Map<String, Map<Object, Object>> maps = new HashMap<>();

  /** The context that hands out this state. */
  RuntimeContext context() {
    return (RuntimeContext)
        Proxy.newProxyInstance(
            HeldState.class.getClassLoader(),
            new Class<?>[] {RuntimeContext.class},
            (proxy, method, arguments) -> {
              String name = ((StateDescriptor<?, ?>) arguments[0]).getName();
              return method.getName().equals("getMapState") ? map(name) : value(name);
            });
  }

  /** How many entries a map has. */
  int size(String name) {
    return maps.get(name).size();
  }

  private MapState<?, ?> map(String name) {
    Map<Object, Object> entries = maps.computeIfAbsent(name, n -> new HashMap<>());
    return (MapState<?, ?>)
        Proxy.newProxyInstance(
            HeldState.class.getClassLoader(),
            new Class<?>[] {MapState.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "get" -> entries.get(arguments[0]);
                  case "put" -> entries.put(arguments[0], arguments[1]);
                  case "remove" -> entries.remove(arguments[0]);
                  case "contains" -> entries.containsKey(arguments[0]);
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private static ValueState<?> value(String name) {
    Map<String, Object> held = new HashMap<>();
    return (ValueState<?>)
        Proxy.newProxyInstance(
            HeldState.class.getClassLoader(),
            new Class<?>[] {ValueState.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "value" -> held.get(name);
                  case "update" -> held.put(name, arguments[0]);
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
