# What a user, a developer and CI run. `make` alone lists it.
#
# There is one way to build: release, with the flags below. Tests, the binary and the package share
# every object file, and nothing is compiled twice.

SYSTEM  := $(shell uname -s | tr A-Z a-z | sed s/darwin/macos/)
MACHINE := $(shell uname -m)

SWIFT_FLAGS := --configuration release
# What is compiled for `@testable import` is compiled differently: tests see what a package sees.
TEST_FLAGS  := --disable-testable-imports --disable-xctest
BINARY      := .build/release/kubesentiment
LINKED      := $(BINARY).product/Objects.LinkFileList
STRIPPED    := .build/kubesentiment-stripped
RENDERED    := .build/rendered
PACKAGES    := .build/release-package
ORACLES     := .build/oracles
EMITTED     := .build/emitted
MANUAL      := .build/plugins/GenerateManual/outputs/kubesentiment/kubesentiment.1
COMPLETIONS := $(BINARY) --generate-completion-script
# What the program holds of the default model.
MODEL_FILES := $(addprefix Sources/CSentimentModel/,model.safetensors vocab.txt config.json MODEL_CARD.md)
# The development set that `make eval` measures with; it is not this project's to pass on.
SST2        := ../shared/data/sst2/dev.tsv

ifeq ($(SYSTEM),macos)
  HAVE_LIBRARIES    := brew list libyaml openssl@3
  INSTALLER         := brew
  INSTALL_LIBRARIES := brew install libyaml openssl@3
  WITHOUT_INSTALLER := install libyaml and OpenSSL 3 with Homebrew (https://brew.sh)
  TAR_AS_ROOT       := --uid 0 --gid 0
  SHA256            := shasum -a 256
else
  SUDO              := $(if $(filter-out 0,$(shell id -u)),sudo)
  HAVE_LIBRARIES    := pkg-config --exists yaml-0.1 libcrypto
  INSTALLER         := apt-get
  INSTALL_LIBRARIES := $(SUDO) apt-get update -qq && $(SUDO) env DEBIAN_FRONTEND=noninteractive \
    apt-get install -qq --yes --no-install-recommends libyaml-dev libssl-dev pkg-config
  WITHOUT_INSTALLER := install pkg-config and the development packages of libyaml and OpenSSL 3, \
    static libraries included
  TAR_AS_ROOT       := --owner root:0 --group root:0
  SHA256            := sha256sum
  # Their licences go with a binary that holds them.
  STATIC_LIBRARIES  := libyaml-dev libssl-dev
  # SwiftPM takes the system's libraries from here: the same, but static.
  PKG_CONFIG_FILES  := .build/pkgconfig/yaml-0.1.pc .build/pkgconfig/libcrypto.pc
  SWIFT_FLAGS       += --pkg-config-path .build/pkgconfig
endif

.PHONY: help setup build run test check lint linkage processors oracles release bench eval clean
.NOTPARALLEL:

help: ## list what there is to make
	@sed -n 's/^\([a-z]*\):.*## /  make \1	/p' Makefile | expand -t 18

setup: ## install libyaml and OpenSSL where they are missing
	@command -v git >/dev/null || { echo "make: git is missing; install it" >&2; exit 1; }
	@command -v swift >/dev/null || { echo "make: swift is missing;" \
	  "install Swift 6.2 or later from https://www.swift.org/install" >&2; exit 1; }
	@$(HAVE_LIBRARIES) >/dev/null 2>&1 || { \
	  command -v $(INSTALLER) >/dev/null || { echo "make: $(WITHOUT_INSTALLER)" >&2; exit 1; }; \
	  echo "Installing libyaml and OpenSSL"; $(INSTALL_LIBRARIES); }

build: setup $(PKG_CONFIG_FILES) ## build the release binary
	swift build $(SWIFT_FLAGS) --product kubesentiment

run: build ## validate the three environments, render prod, predict
	@$(BINARY) validate
	@$(BINARY) render prod --env-file environments/examples/prod.env --output $(RENDERED)
	@echo "All three environments are valid; prod is rendered, with example secrets, in $(RENDERED)/prod."
	@printf 'I love this: '; $(BINARY) predict "I love this"

test: setup $(PKG_CONFIG_FILES) ## run every test that needs nothing but Swift
	swift test $(SWIFT_FLAGS) $(TEST_FLAGS)

check: lint linkage processors oracles ## check the format, what is linked, older processors and other programs' opinion

lint:
	swift format lint --strict --recursive Sources Tests Package.swift
	@! git grep -nE '\bimport +([a-z]+ +)?Foundation($$|[ .])' -- Sources || { \
	  echo "lint: import FoundationEssentials; full Foundation makes the binary 4 times as large" >&2; \
	  exit 1; }

# Fails where the release binary is large, or needs more of a system than the C and C++ runtimes; or
# where the linker could take code for a newer processor for code of the same name that all run: of
# weak functions it keeps any one.
linkage: build
	@strip -o $(STRIPPED) $(BINARY)
ifeq ($(SYSTEM),linux)
	@others=$$(ldd $(STRIPPED) | awk '{ print $$1 }' | \
	  grep -vE '^(linux-vdso|/.*/ld-linux-.*|libc|libm|libstdc\+\+|libgcc_s)\.so'); \
	  test -z "$$others" || { echo "linkage: the binary also needs" $$others >&2; exit 1; }
	@size=$$(wc -c < $(STRIPPED)); model=$$(cat $(MODEL_FILES) | wc -c); \
	  test $$((size - model)) -lt 22000000 || { \
	  echo "linkage: without the model the binary has $$((size - model)) bytes, 22 MB or more" >&2; \
	  exit 1; }; \
	  echo "linkage: $$size bytes, $$model of them the model;" \
	  "they need the C and C++ runtimes and nothing else"
	@levels=$$(sed -n 's|.*/\(AVX[0-9]*Kernels\)\.build/.*|\1|p' $(LINKED) | sort -u); \
	  test "$(MACHINE)" != x86_64 || test $$(echo "$$levels" | wc -w) -eq 2 || { \
	  echo "linkage: of two levels of kernels, these are linked:" $$levels >&2; exit 1; }; \
	  for level in $$levels; do \
	  symbols=$$(grep "/$$level\.build/" $(LINKED) | xargs nm --defined-only) || exit 1; \
	  weak=$$(echo "$$symbols" | awk '$$2 ~ /[Wwu]/ { print $$3 }' | sort -u | swift demangle --compact); \
	  foreign=$$(printf %s "$$weak" | grep -v $$level) && { \
	  echo "linkage: $$level shares the names of these with other code:" >&2; \
	  echo "$$foreign" >&2; exit 1; }; \
	  echo "linkage: $$level has $$(echo "$$weak" | wc -l) weak functions, each with its name"; \
	done
endif

# The release binary as older processors run it.
processors: build
ifeq ($(SYSTEM)-$(MACHINE),linux-x86_64)
	@Tests/Oracles/processors.sh $(BINARY)
else
	@echo "skipped: processors: there are levels of processor on x86-64 alone"
endif

# Some tests, else skipped, write what other programs are to read.
oracles: build
	@rm -rf $(EMITTED) && mkdir -p $(EMITTED)
	@KUBESENTIMENT_ORACLE_OUTPUT=$(CURDIR)/$(EMITTED) \
	  swift test $(SWIFT_FLAGS) $(TEST_FLAGS) --filter OracleOutput > $(EMITTED)/log 2>&1 || { \
	  cat $(EMITTED)/log; exit 1; }
	@command -v python3 >/dev/null || { echo "skipped: oracles: python3 not found"; exit 0; }; \
	  python3 Tests/Oracles/run.py $(ORACLES) $(BINARY) $(EMITTED)

# Unpacked into /usr/local, every file lies where shells and man look for it.
release: PACKAGE = kubesentiment-$(shell $(BINARY) --version)-$(SYSTEM)-$(MACHINE)
release: SHARE = $(PACKAGES)/$(PACKAGE)/share
release: linkage ## pack the binary, completions and man page in .build/release-package
	@rm -rf $(PACKAGES)
	swift package $(SWIFT_FLAGS) generate-manual --date "$$(git log -1 --format=%cs)"
	@install -d $(PACKAGES)/$(PACKAGE)/bin $(SHARE)/doc/kubesentiment $(SHARE)/man/man1 \
	  $(SHARE)/bash-completion/completions $(SHARE)/zsh/site-functions \
	  $(SHARE)/fish/vendor_completions.d
	@install -m 755 $(STRIPPED) $(PACKAGES)/$(PACKAGE)/bin/kubesentiment
	@install -m 644 LICENSE $(SHARE)/doc/kubesentiment
	@install -m 644 Sources/CSentimentModel/MODEL_CARD.md $(SHARE)/doc/kubesentiment
	@install -m 644 Sources/CSentimentModel/LICENSE $(SHARE)/doc/kubesentiment/copyright-model
	@set -e; for library in $(STATIC_LIBRARIES); do install -m 644 /usr/share/doc/$$library/copyright \
	  $(SHARE)/doc/kubesentiment/copyright-$$library; done
	@install -m 644 $(MANUAL) $(SHARE)/man/man1
	@$(COMPLETIONS) bash > $(SHARE)/bash-completion/completions/kubesentiment
	@$(COMPLETIONS) zsh > $(SHARE)/zsh/site-functions/_kubesentiment
	@$(COMPLETIONS) fish > $(SHARE)/fish/vendor_completions.d/kubesentiment.fish
	@cd $(PACKAGES) && tar -czf $(PACKAGE).tar.gz $(TAR_AS_ROOT) $(PACKAGE) && \
	  $(SHA256) $(PACKAGE).tar.gz > $(PACKAGE).tar.gz.sha256 && ls -1d $(CURDIR)/$(PACKAGES)/*.tar.gz*

bench: build ## measure, beside other programs
	swift build $(SWIFT_FLAGS) --product ParsingBenchmark
	swift build $(SWIFT_FLAGS) --product PredictionBenchmark
	@python3 -I -S -u Tests/Benchmarks/bench.py
	@python3 -I -S -u Tests/Benchmarks/prediction.py

eval: build ## measure the default model's accuracy on SST-2's development set
	@python3 Tests/Benchmarks/eval.py $(BINARY) $(SST2)

clean: ## remove everything that was built
	rm -rf .build

.build/pkgconfig/%.pc: | setup
	@mkdir -p $(@D)
	@{ echo "Name: $*"; \
	  echo "Description: static, so that the binary runs where $* is not installed"; \
	  echo "Version: $$(pkg-config --modversion $*)"; \
	  echo "Cflags: $$(pkg-config --cflags $*)"; \
	  echo "Libs: $$(pkg-config --static --libs-only-l $* | sed 's/-l\([^ ]*\)/-l:lib\1.a/g')"; } > $@
