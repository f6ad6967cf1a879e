import Predictions
import Testing

@Suite("Available processors")
struct AvailableProcessorsTests {
  private func count(_ files: [String: String]) -> Int {
    AvailableProcessors { files[$0] }.count
  }

  @Test(
    "Are those that the process may run on",
    arguments: [
      ("0", 1), ("0-1", 2), ("0-3,8", 5), ("1,3,5-6", 4), ("0-127", 128),
    ])
  func allowed(list: String, expected: Int) {
    let status = "Name:\ta\nCpus_allowed:\tff\nCpus_allowed_list:\t\(list)\nMems_allowed:\t1\n"
    #expect(count(["/proc/self/status": status]) == expected)
  }

  @Test(
    "Are bound by the time that the control group is given",
    arguments: [
      (["/sys/fs/cgroup/cpu.max": "200000 100000\n"], 2),
      (["/sys/fs/cgroup/cpu.max": "max 100000\n"], 64),
      (["/sys/fs/cgroup/cpu.max": "150000 100000\n"], 1),
      (["/sys/fs/cgroup/cpu.max": "10000 100000\n"], 1),
      (["/sys/fs/cgroup/cpu.max": "9900000 100000\n"], 64),
      (["/sys/fs/cgroup/cpu.max": "what\n"], 64),
      (["/sys/fs/cgroup/cpu.max": "1 0\n"], 64),
      (
        ["/sys/fs/cgroup/a/b/cpu.max": "max 100000", "/sys/fs/cgroup/a/cpu.max": "300000 100000"], 3
      ),
      (
        ["/sys/fs/cgroup/a/b/cpu.max": "400000 100000", "/sys/fs/cgroup/cpu.max": "500000 100000"],
        4
      ),
      (["/sys/fs/cgroup/x/cpu.max": "100000 100000"], 64),
      ([:], 64),
    ] as [([String: String], Int)])
  func version2(files: [String: String], expected: Int) {
    let process = [
      "/proc/self/status": "Cpus_allowed_list:\t0-63\n", "/proc/self/cgroup": "0::/a/b\n",
    ]
    #expect(count(files.merging(process) { $1 }) == expected)
  }

  @Test(
    "Are bound in version 1 too",
    arguments: [
      ("400000", 4), ("-1", 64), ("0", 64), ("", 64),
    ])
  func version1(quota: String, expected: Int) {
    #expect(
      count([
        "/proc/self/status": "Cpus_allowed_list:\t0-63\n",
        "/proc/self/cgroup": "5:memory:/p\n4:cpu,cpuacct:/p\n1:name=systemd:/p\n0::/p\n",
        "/sys/fs/cgroup/cpu/p/cpu.cfs_quota_us": quota + "\n",
        "/sys/fs/cgroup/cpu/p/cpu.cfs_period_us": "100000\n",
        "/sys/fs/cgroup/memory/p/cpu.cfs_quota_us": "100000\n",
      ]) == expected)
  }

  @Test("Are at least one, whatever the files say")
  func nonsense() {
    #expect(count([:]) >= 1)
    #expect(count(["/proc/self/status": "Cpus_allowed_list:\tx-y\n"]) >= 1)
    #expect(count(["/proc/self/cgroup": "::::\n\n0\n"]) >= 1)
    #expect(AvailableProcessors().count >= 1)
  }
}
