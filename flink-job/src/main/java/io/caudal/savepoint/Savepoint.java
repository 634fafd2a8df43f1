package io.caudal.savepoint;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.flink.core.fs.Path;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.apache.flink.runtime.jobgraph.OperatorID;
import org.apache.flink.runtime.state.filesystem.AbstractFsCheckpointStorageAccess;
import org.apache.flink.runtime.state.filesystem.FsCompletedCheckpointStorageLocation;

/** A savepoint, or a checkpoint that was kept, opened to be looked at. */
public final class Savepoint {

  private final CheckpointMetadata metadata;

  private Savepoint(CheckpointMetadata metadata) {
    this.metadata = metadata;
  }

  /**
   * Reads the table of contents.
   *
   * @param pointer a folder or its {@code _metadata}, as Flink's {@code --fromSavepoint} takes it
   * @throws IOException if there is none, or it cannot be read as one
   */
  public static Savepoint open(String pointer) throws IOException {
    FsCompletedCheckpointStorageLocation location =
        AbstractFsCheckpointStorageAccess.resolveCheckpointPointer(pointer);
    Path file = location.getMetadataHandle().getFilePath();
    try (InputStream in = new BufferedInputStream(file.getFileSystem().open(file))) {
      return new Savepoint(
          Checkpoints.loadCheckpointMetadata(
              new DataInputStream(in), Savepoint.class.getClassLoader(), pointer));
    } catch (RuntimeException damaged) {
      throw new IOException("it cannot be read: " + damaged.getMessage(), damaged);
    }
  }

  /** What an operator kept; empty if the savepoint does not know the operator. */
  public Optional<KeptOperator> operator(OperatorID id) {
    return metadata.getOperatorStates().stream()
        .filter(state -> state.getOperatorID().equals(id))
        .findFirst()
        .map(KeptOperator::new);
  }

  /** What operators kept that are none of these; those that kept nothing are left out. */
  public List<KeptOperator> operatorsBut(Collection<OperatorID> known) {
    return metadata.getOperatorStates().stream()
        .filter(state -> !known.contains(state.getOperatorID()) && holdsAnything(state))
        .map(KeptOperator::new)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static boolean holdsAnything(OperatorState state) {
    return state.getCoordinatorState() != null
        || state.getStates().stream().anyMatch(OperatorSubtaskState::hasState);
  }
}
