import Diagnostics
import EnvironmentKit
import Foundation
import TestSupport
import Testing

@Suite("Releases on a full disk")
struct FullDiskTests {
  @Test("Where the disk is full, nothing changes, and nothing is left behind")
  func full() async throws {
    // A limit on the size of files stands in for it. It binds a whole process, so that this one is a
    // process of its own.
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryProject()
      let project = try ReleaseProject(
        in: folder, prod: ReleaseProject.prod + "# " + String(repeating: "x", count: 4000) + "\n")
      try project.release(tag: "v1.1.0")
      let values = project.text(project.values)
      let ledger = project.text(project.ledger)
      signal(SIGXFSZ, SIG_IGN)
      // Which of the files does not fit any more: the ledger, the values file, or the lock.
      for size in [2000, 200, 1] {
        var limit = rlimit()
        try #require(getrlimit(fileSizeResource, &limit) == 0)
        let unlimited = limit.rlim_cur
        limit.rlim_cur = rlim_t(size)
        try #require(setrlimit(fileSizeResource, &limit) == 0)
        let failure = #expect(throws: InputFailure.self) { try project.release(tag: "v1.2.0") }
        limit.rlim_cur = unlimited
        try #require(setrlimit(fileSizeResource, &limit) == 0)
        #expect(failure?.diagnostics.first?.message.hasPrefix("cannot ") == true)
        #expect(project.text(project.values) == values && project.text(project.ledger) == ledger)
        #expect(
          try project.list() == ["base.yaml", "prod.yaml", "releases", "prod.jsonl", "prod.lock"])
      }
      try project.release(tag: "v1.2.0")
      #expect(try project.verify().entries == 3)
    }
  }

  @Test("On a small file system that is full or read-only, too", .enabled(if: canMount))
  func mounted() throws {
    let folder = try TemporaryProject()
    try run("mkdir \(folder.path)/disk && mount -t tmpfs -o size=64k tmpfs \(folder.path)/disk")
    defer { try? run("umount -l \(folder.path)/disk") }
    try run("mkdir \(folder.path)/disk/environments")
    let project = ReleaseProject(directory: folder("disk/environments"))
    try folder.write("disk/environments/prod.yaml", ReleaseProject.prod)
    try folder.write("disk/environments/base.yaml", ReleaseProject.base)
    try project.release(tag: "v1.1.0")
    let values = project.text(project.values)
    let ledger = project.text(project.ledger)

    func expectFailure(_ words: String) throws {
      let failure = #expect(throws: InputFailure.self) { try project.release(tag: "v1.2.0") }
      #expect(failure?.diagnostics.first?.message.contains(words) == true)
      #expect(project.text(project.values) == values && project.text(project.ledger) == ledger)
      #expect(try project.verify().failure == nil && project.text(project.pending) == nil)
    }
    // So many pages are left free: another of the files does not fit each time.
    for free in 0..<4 {
      try run(
        "cd \(folder.path)/disk; cat /dev/zero > filling; truncate -s -\(free * 4096) filling")
      try expectFailure("disk is full")
      try run("rm \(folder.path)/disk/filling")
    }
    try run("mount -o remount,ro \(folder.path)/disk")
    try expectFailure("read-only")
    try run("mount -o remount,rw \(folder.path)/disk")
    try project.release(tag: "v1.2.0")
    #expect(try project.verify().entries == 3)
  }
}

/// Whether this process may mount a file system.
private let canMount: Bool = {
  guard let folder = try? TemporaryProject() else { return false }
  return (try? run("mount -t tmpfs tmpfs \(folder.path) && umount \(folder.path)")) != nil
}()

private func run(_ command: String) throws {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/bin/sh")
  process.arguments = ["-c", command]
  process.standardError = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
}
