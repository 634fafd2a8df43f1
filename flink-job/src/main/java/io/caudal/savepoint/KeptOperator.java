package io.caudal.savepoint;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.ExecutionConfig;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeutils.base.array.BytePrimitiveArraySerializer;
import org.apache.flink.core.fs.CloseableRegistry;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.DefaultOperatorStateBackend;
import org.apache.flink.runtime.state.DefaultOperatorStateBackendBuilder;
import org.apache.flink.runtime.state.OperatorStateHandle;

/** What an operator of a job kept, of all its subtasks. */
public final class KeptOperator {

  private final OperatorState state;

  KeptOperator(OperatorState state) {
    this.state = state;
  }

  /** The highest parallelism with which it can be restored. */
  public int maxParallelism() {
    return state.getMaxParallelism();
  }

  /** Whether it was a source: these alone keep what their enumerator knew. */
  public boolean isSource() {
    return state.getCoordinatorState() != null;
  }

  /**
   * What the enumerator of a source knew, as its serializer wrote it; empty for other operators.
   *
   * @throws IOException if it cannot be read
   */
  public Optional<Versioned> enumerator() throws IOException {
    if (!isSource()) {
      return Optional.empty();
    }
    try (DataInputStream in = new DataInputStream(state.getCoordinatorState().openInputStream())) {
      in.readInt(); // of the envelope; both that exist begin alike
      int version = in.readInt();
      byte[] bytes = new byte[in.readInt()];
      in.readFully(bytes);
      return Optional.of(new Versioned(version, bytes));
    }
  }

  /**
   * The elements of a list of bytes that the operator kept, those of all subtasks.
   *
   * @throws IOException if a file of the savepoint is missing or damaged
   */
  public List<byte[]> list(String name) throws IOException {
    List<OperatorStateHandle> handles = new ArrayList<>();
    for (OperatorSubtaskState subtask : state.getStates()) {
      handles.addAll(subtask.getManagedOperatorState());
    }
    try (CloseableRegistry streams = new CloseableRegistry()) {
      DefaultOperatorStateBackend backend =
          new DefaultOperatorStateBackendBuilder(
                  KeptOperator.class.getClassLoader(),
                  new ExecutionConfig(),
                  false,
                  handles,
                  streams)
              .build();
      List<byte[]> elements = new ArrayList<>();
      if (backend.getRegisteredStateNames().contains(name)) {
        backend
            .getListState(new ListStateDescriptor<>(name, BytePrimitiveArraySerializer.INSTANCE))
            .get()
            .forEach(elements::add);
      }
      backend.dispose();
      return elements;
    } catch (IOException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new IOException(deepest(failure), failure);
    }
  }

  private static String deepest(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }
}
