package vigil.engine.join;

import java.time.Duration;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/** How state is named, and how long it is remembered. */
final class Memory {
  private final StateTtlConfig ttl;

  Memory(Duration remember) {
    ttl = StateTtlConfig.newBuilder(remember).build();
  }

  <K, V> MapStateDescriptor<K, V> map(
      String name, TypeInformation<K> key, TypeInformation<V> value) {
    MapStateDescriptor<K, V> state = new MapStateDescriptor<>(name, key, value);
    state.enableTimeToLive(ttl);
    return state;
  }

  /** The number that was given last; never forgotten. */
  static ValueStateDescriptor<Long> last(String name) {
    return new ValueStateDescriptor<>(name, Types.LONG);
  }
}
