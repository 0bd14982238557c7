namespace SamenWerken.Sim.App.Showing;

/// <summary>Scripts that have a shell ask this program what may come next.</summary>
internal static class CompletionScripts
{
    /// <summary>The command that answers.</summary>
    internal const string Asked = "complete";

    private const string Bash = """
        # Completion of samenwerken for bash. Load it from ~/.bashrc: source <(samenwerken completion bash)
        _samenwerken() {
          local line=${COMP_LINE:0:COMP_POINT} IFS=$' \t\n'
          local words=($line)
          [[ $line == *[[:space:]] ]] && words+=("")
          IFS=$'\n'
          COMPREPLY=($(samenwerken complete -- "${words[@]:1}" 2> /dev/null))
          # bash takes what stands before a colon or an equals sign for a word of its own.
          local word=${words[${#words[@]}-1]} own=${COMP_WORDS[COMP_CWORD]}
          if [[ $word != "$own" && $word == *[:=]* ]]; then
            COMPREPLY=("${COMPREPLY[@]#"${word%"${word##*[:=]}"}"}")
          fi
          [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[=.] ]] && compopt -o nospace
          return 0
        }
        complete -o default -F _samenwerken samenwerken

        """;

    private const string Zsh = """
        #compdef samenwerken
        # Completion of samenwerken for zsh: save it as _samenwerken in a folder of $fpath, or: source <(samenwerken completion zsh)
        _samenwerken() {
          local -a found
          found=("${(@f)$(samenwerken complete -- "${(@)words[2,CURRENT]}" 2> /dev/null)}")
          found=(${found:#})
          if (( ${#found} )); then
            compadd -Q -S '' -- ${found:#*[^=.]}
            compadd -- ${(M)found:#*[^=.]}
          else
            _files
          fi
        }
        if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _samenwerken "$@"; else compdef _samenwerken samenwerken; fi

        """;

    private const string Fish = """
        # Completion of samenwerken for fish: save it as ~/.config/fish/completions/samenwerken.fish
        function __samenwerken_complete
            set -l words (commandline -opc)
            samenwerken complete -- $words[2..-1] (commandline -ct) 2> /dev/null
        end
        complete -c samenwerken -a '(__samenwerken_complete)'

        """;

    private const string PowerShell = """
        # Completion of samenwerken for PowerShell: add this line to $PROFILE
        #   samenwerken completion pwsh | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName samenwerken -ScriptBlock {
            param($word, $line, $position)
            $words = @($line.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.Extent.Text })
            if ($word -eq '') { $words += '' }
            samenwerken complete '--' @words 2> $null | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }

        """;

    private static readonly Dictionary<string, string> Scripts =
        new(StringComparer.Ordinal) { ["bash"] = Bash, ["zsh"] = Zsh, ["fish"] = Fish, ["pwsh"] = PowerShell };

    /// <summary>The shells that there is a script for.</summary>
    internal static IReadOnlyList<string> Shells { get; } = [.. Scripts.Keys];

    /// <summary>The script for a shell; null where there is none.</summary>
    internal static string? Of(string shell) => Scripts.GetValueOrDefault(shell);
}
