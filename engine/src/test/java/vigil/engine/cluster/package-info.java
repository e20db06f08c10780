/**
 * A real cluster for tests: one job manager and several task managers of Flink's, each a process of
 * its own that can be killed as the machine under it could die, with ZooKeeper beside them where
 * the job manager is to be survived.
 *
 * <p>{@link vigil.engine.cluster.Cluster} starts it on free ports and with everything it writes in
 * one folder, hands jobs in, and is asked how far they are over the same REST interface that an
 * operator uses. Its processes run on the test's own class path, as Flink's do on that of its lib
 * folder. {@link vigil.engine.cluster.Processes} sees to it that none of them outlives the test.
 */
@NullMarked
package vigil.engine.cluster;

import org.jspecify.annotations.NullMarked;
