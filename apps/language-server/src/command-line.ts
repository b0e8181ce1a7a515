import { version } from "./version.ts";

/** What the command is to do: serve, or say something and stop. */
export type CommandLine =
  | { readonly kind: "serve"; readonly code: boolean }
  | { readonly kind: "say"; readonly text: string; readonly code: 0 | 2 };

const help = `bylaw-language-server ${version}

Editor services for Bylaw policies (.bylaw, .bylaw.md) over the Language Server Protocol.
An editor starts it and speaks to it through standard input and output.

Usage: bylaw-language-server [--stdio] [--no-code]

  --stdio              speak through standard input and output (this is what it does anyway)
  --no-code            run no bylaw.config.js and no functions of plugins, for folders that are not trusted
  --clientProcessId N  stop when the process N of the editor is gone
  --version            print the version
  --help               print this text

Settings are sent by the editor: language ("en", "zh" or "auto"), applicant, hints.
`;

const helpInChinese = `bylaw-language-server ${version}

通过语言服务器协议（LSP）为 Bylaw 政策文件（.bylaw、.bylaw.md）提供编辑器服务。
由编辑器启动，经标准输入和标准输出通信。

用法：bylaw-language-server [--stdio] [--no-code]

  --stdio              经标准输入和标准输出通信（默认方式）
  --no-code            不运行bylaw.config.js和插件函数，用于未受信任的文件夹
  --clientProcessId N  编辑器进程N结束时一并结束
  --version            显示版本
  --help               显示本说明

设置由编辑器发送：language（"en"、"zh"或"auto"）、applicant、hints。
`;

/** Reads the words behind the command; `chinese` tells the language of what is said. */
export function readCommandLine(words: readonly string[], chinese: boolean): CommandLine {
  let code = true;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    if (word === "--version" || word === "-V") return { kind: "say", text: `${version}\n`, code: 0 };
    if (word === "--help" || word === "-h") return { kind: "say", text: chinese ? helpInChinese : help, code: 0 };
    if (word === "--no-code") code = false;
    else if (word === "--clientProcessId") index++;
    else if (word !== "--stdio" && !/^--clientProcessId=\d+$/.test(word)) {
      const said = chinese ? `无法识别\`${word}\`。` : `\`${word}\` is not known here.`;
      return { kind: "say", text: `${said}\n\n${chinese ? helpInChinese : help}`, code: 2 };
    }
  }
  return { kind: "serve", code };
}
