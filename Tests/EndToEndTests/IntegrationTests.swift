import DeckTestSupport
import Foundation
import Testing

/// Where people work: hooks, the action for GitHub, shells and manual pages.
@Suite struct IntegrationTests {
  private static let root = Tool.root.path

  @Test(.enabled(if: Tool.hasPreCommit))
  func hooksAndActionAreAsDocumented() throws {
    let shell = try Shell()
    defer { shell.delete() }
    for command in [
      "-m pre_commit validate-manifest '\(Self.root)/.pre-commit-hooks.yaml'",
      "-m check_jsonschema --builtin-schema vendor.github-actions '\(Self.root)/action.yml'",
    ] {
      let (status, output) = try shell.run("\(Tool.python) \(command)")
      #expect(status == 0, "\(output)")
    }
  }

  /// The hooks of this package, run by pre-commit in a repository, with the program that was built.
  @Test(.enabled(if: Tool.hasPreCommit))
  func hooksCheckAndRepair() throws {
    let shell = try Shell()
    defer { shell.delete() }
    let (status, output) = try shell.run(
      """
      set -e
      export PRE_COMMIT_HOME="$PWD/cache" GIT_CONFIG_GLOBAL=/dev/null PRE_COMMIT_COLOR=never
      export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a
      mkdir hooks decks; cp '\(Self.root)/.pre-commit-hooks.yaml' hooks
      git -C hooks init -q; git -C hooks add -A; git -C hooks commit -qm hooks
      cd decks; git init -q
      printf '1\\nLongest river\\nIt flows to the the sea.\\n' > a.brainscape; echo 'not a deck, recieve' > notes.txt
      {
        echo "repos: [{repo: '../hooks', rev: $(git -C ../hooks rev-parse HEAD), hooks: ["
        echo "{id: deckc-fix, language: system, verbose: true}, {id: deckc-check, language: system, verbose: true}]}]"
      } > .pre-commit-config.yaml
      git add -A
      \(Tool.python) -m pre_commit run --all-files || echo "status $?"
      git diff --name-only; tail -1 a.brainscape
      git add -A; \(Tool.python) -m pre_commit run --all-files && echo clean
      """)
    #expect(status == 0, "\(output)")
    #expect(output.contains("status 1") && output.contains("- files were modified by this hook"), "\(output)")
    #expect(output.contains("a.brainscape\nIt flows to the sea.\n"), "\(output)")
    #expect(output.hasSuffix("clean\n"), "\(output)")
    #expect(!output.contains("notes.txt:"), "\(output)")
  }

  /// The check of the action, as a runner calls it.
  @Test(.enabled(if: Tool.hasPreCommit))
  func actionChecks() throws {
    let shell = try Shell()
    defer { shell.delete() }
    let program = """
      import sys, yaml
      steps = yaml.safe_load(open(sys.argv[1]))["runs"]["steps"]
      for step in steps: open(step["name"].split()[0] + ".sh", "w").write(step["run"])
      """
    let (status, output) = try shell.run(
      """
      \(Tool.python) -c '\(program)' '\(Self.root)/action.yml' && bash -n Build.sh || exit 9
      mkdir decks; printf 'front,back\\nriver,It flows to the the sea.\\n' > decks/a.csv
      export DECKC=deckc PATHS='decks' ARGUMENTS='--isolated  --select repeated-word' SARIF=
      bash -e Check.sh; echo $?
      SARIF='found it.sarif' bash -e Check.sh > /dev/null; grep -c repeated-word 'found it.sarif'
      """)
    #expect(
      output.hasPrefix("::warning title=deckc (repeated-word),file=decks/a.csv,line=2,col=") && status == 0,
      "\(output)")
    #expect(output.contains("\n1\n"), "\(output)")
    // What the action installs is what the README says.
    let readme = try String(contentsOf: Tool.root.appendingPathComponent("README.md"), encoding: .utf8)
    let action = try String(contentsOf: Tool.root.appendingPathComponent("action.yml"), encoding: .utf8)
    let packages = try #require(action.firstMatch(of: /packages="(.*)"/)).1
    #expect(readme.contains("--no-install-recommends \(packages)"))
  }

  @Test func shellsCompleteNames() throws {
    let shell = try Shell()
    defer { shell.delete() }
    let (status, output) = try shell.run(
      #"""
      for shell in bash zsh fish; do deckc --generate-completion-script $shell > deckc.$shell || exit; done
      cat > try.bash <<'END'
      source deckc.bash
      for line in 'deckc che' 'deckc check --select misspelled' 'deckc check --output-format s' \
        'deckc check --report ju' 'deckc convert --to anki-' 'deckc explain duplicate-'; do
        COMP_LINE=$line; COMP_POINT=${#line}; read -ra COMP_WORDS <<< "$line"
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMPREPLY=()
        _deckc deckc "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
        echo "${COMPREPLY[*]}"
      done
      END
      bash try.bash
      """#)
    #expect(status == 0)
    #expect(output == "check\nmisspelled-word\nsarif\njunit=\nanki-text\nduplicate-card\n")
  }

  /// The manual names every command and option, and roff has nothing to say against it.
  @Test(.enabled(if: Tool.hasRoff))
  func manualRenders() throws {
    let shell = try Shell()
    defer { shell.delete() }
    let (status, output) = try shell.run(
      "deckc manual > deckc.1 && groff -man -Tascii -ww -rLL=200n -P-c deckc.1 > page 2> problems; cat problems; col -b < page"
    )
    #expect(status == 0)
    #expect(output.contains("DECKC(1)") && !output.contains("troff:"))
    for line in try shell.run("deckc check --help").output.split(separator: "\n") {
      guard let option = line.firstMatch(of: /^  (?:-., )?(--[a-z-]+)/)?.1, option != "--version" else {
        continue
      }
      #expect(option == "--help" || output.contains(option), "\(option)")
    }
    for heading in ["NAME", "SYNOPSIS", "EXIT STATUS", "COMMANDS", "deckc convert", "FILES"] {
      #expect(output.contains(heading), "\(heading)")
    }
  }

  /// The README's recipe, with the program that was built instead of a build, makes the same archive twice.
  @Test func releaseIsAsTheReadmeSays() throws {
    let shell = try Shell()
    defer { shell.delete() }
    let readme = try String(contentsOf: Tool.root.appendingPathComponent("README.md"), encoding: .utf8)
    let section = try #require(readme.components(separatedBy: "### Release\n").last)
    let recipe = section.components(separatedBy: "```")[1].dropFirst(3)
    try Data(recipe.utf8).write(to: shell.folder.appendingPathComponent("release.sh"))
    let (status, output) = try shell.run(
      """
      set -e
      mkdir -p .build/release bin; ln -s "$(command -v deckc)" .build/release/deckc
      ln -s '\(Self.root)/LICENSE' '\(Self.root)/NOTICE' '\(Self.root)/Sources' .
      printf '#!/bin/sh\\n' > bin/swift; chmod +x bin/swift; export PATH="$PWD/bin:$PATH"
      sh -e release.sh; cp *.sha256 first; rm -r deckc-*[!6]; sh -e release.sh
      cmp first *.sha256 && sha256sum --quiet -c *.sha256; tar tzf deckc-*.gz | sed 's|.*/||' | sort | tr '\\n' ' '
      mkdir there; tar xzf deckc-*.gz -C there; there/*/deckc --version
      """)
    #expect(status == 0)
    #expect(
      output
        == " LICENSE NOTICE NOTICES.txt deckc deckc.1 deckc.bash deckc.fish deckc.zsh \(try shell.run("deckc --version").output)",
      "\(output)")
  }
}
