#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import Files

/// How many processors a process may keep busy.
///
/// On Linux those that it may run on, and no more than the time that its control group is given: a
/// container on a large node with `limits.cpu: 2` gets 2. With more threads it would be stopped for a
/// part of every tenth of a second.
///
/// Source: proc_pid_status(5), and the kernel's admin-guide/cgroup-v2.rst (`cpu.max`) and
/// scheduler/sched-bwc.rst (`cpu.cfs_quota_us`, version 1).
package struct AvailableProcessors {
  private let read: (String) -> String?

  /// - Parameter read: the content of a file; nil where there is none.
  package init(
    read: @escaping (String) -> String? = { path in
      (try? readFile(path, limit: 1 << 16)).map { String(decoding: $0, as: UTF8.self) }
    }
  ) {
    self.read = read
  }

  /// At least one.
  package var count: Int {
    let allowed = allowedCount ?? sysconf(Int32(_SC_NPROCESSORS_ONLN))
    let quota = groups.compactMap(quota).min() ?? .infinity
    return max(1, Int(min(Double(allowed), quota)))
  }

  /// `Cpus_allowed_list: 0-3,8` means five.
  private var allowedCount: Int? {
    let lines = (read("/proc/self/status") ?? "").split(separator: "\n")
    guard let list = lines.first(where: { $0.hasPrefix("Cpus_allowed_list:") }) else { return nil }
    var count = 0
    for range in list.drop(while: { $0 != ":" }).dropFirst().split(separator: ",") {
      let ends = range.split(separator: "-").map { Int($0.filter { !$0.isWhitespace }) }
      guard let first = ends.first ?? nil, let last = ends.last ?? nil, first <= last else {
        return nil
      }
      count += last - first + 1
    }
    return count
  }

  /// The folders that can hold a limit: the group's and those of the groups above it, which bind it
  /// too. Inside a container the root is often the container's own.
  private var groups: [String] {
    var folders: [String] = []
    for line in (read("/proc/self/cgroup") ?? "").split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3 else { continue }
      let controllers = parts[1].split(separator: ",")
      guard controllers.isEmpty || controllers.contains("cpu") else { continue }
      let root = controllers.isEmpty ? "/sys/fs/cgroup" : "/sys/fs/cgroup/cpu"
      let names = parts[2].split(separator: "/").map(String.init)
      folders += (0...names.count).map { ([root] + names.prefix($0)).joined(separator: "/") }
    }
    return folders
  }

  /// How many processors' time a group is given; nil where there is no limit.
  private func quota(of folder: String) -> Double? {
    let numbers =
      if let both = read("\(folder)/cpu.max") {
        both
      } else {
        (read("\(folder)/cpu.cfs_quota_us") ?? "") + " "
          + (read("\(folder)/cpu.cfs_period_us") ?? "")
      }
    // `max`, and -1 in version 1, mean that there is none.
    let words = numbers.split(whereSeparator: \.isWhitespace).map { Double($0) }
    guard words.count == 2, let quota = words[0], let period = words[1], quota > 0, period > 0
    else { return nil }
    return quota / period
  }
}
