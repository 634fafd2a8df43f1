package io.caudal.config;

import java.util.Optional;

/** The rules between the properties of the group {@code lake}. */
final class LakeChecks {

  private LakeChecks() {}

  /** Reports to {@code problems}. */
  static void check(Values values, Problems problems) {
    Optional<Integer> page = values.find(LakeOptions.PAGE_SIZE);
    values
        .find(LakeOptions.ROW_GROUP_SIZE)
        .filter(rowGroup -> page.filter(bytes -> bytes > rowGroup).isPresent())
        .ifPresent(rowGroup -> problems.add(tooLargePage(values, page.orElseThrow(), rowGroup)));
    values
        .find(LakeOptions.PATH)
        .filter(path -> path.startsWith("file:"))
        .filter(path -> values.find(LakeOptions.CATALOG_APPLY).orElse(false))
        .ifPresent(path -> problems.add(outOfReach(values, path)));
  }

  private static Problem outOfReach(Values values, String path) {
    return Problem.error(
        values.subject(LakeOptions.CATALOG_APPLY),
        "must be false unless the lake is in S3, since Athena reads nothing else",
        path,
        "Leave it out; lake sql queries a lake on this machine");
  }

  private static Problem tooLargePage(Values values, int page, int rowGroup) {
    return Problem.error(
        values.subject(LakeOptions.PAGE_SIZE),
        "must be at most " + LakeOptions.ROW_GROUP_SIZE.key(),
        page + " bytes, in a row group of " + rowGroup,
        "For instance " + LakeOptions.PAGE_SIZE.example());
  }
}
