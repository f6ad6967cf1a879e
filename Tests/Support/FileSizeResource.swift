package import Foundation

/// What `setrlimit` bounds to stand in for a full disk; the C libraries disagree on its type.
#if canImport(Glibc)
  package let fileSizeResource = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
#else
  package let fileSizeResource = RLIMIT_FSIZE
#endif
