; The installer for Windows, for Inno Setup:
;
;     iscc /DVersion=VERSION packaging\windows\stretchtimer.iss
;
; NOT RUN: never tried under Windows. It needs the folder dist\stretchtimer that
; packaging\windows\stretchtimer.spec makes. It is installed for one user, without being asked for
; more rights; what the user has made stays when it is removed.
#ifndef Version
  #error Say which version: iscc /DVersion=VERSION
#endif
#define Type "StretchTimer.Bundle"

[Setup]
AppId=org.stretchtimer.StretchTimer
AppName=StretchTimer
AppVersion={#Version}
AppPublisher=The StretchTimer authors
DefaultDirName={autopf}\StretchTimer
DefaultGroupName=StretchTimer
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=stretchtimer-{#Version}-setup
SetupIconFile=stretchtimer.ico
UninstallDisplayIcon={app}\stretchtimer-gui.exe
Compression=lzma2
SolidCompression=yes
ChangesAssociations=yes
ChangesEnvironment=no

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"
Name: "fr"; MessagesFile: "compiler:Languages\French.isl"

[Files]
Source: "..\..\dist\stretchtimer\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\StretchTimer"; Filename: "{app}\stretchtimer-gui.exe"; AppUserModelID: "org.stretchtimer.StretchTimer"

[Registry]
; .stretch, application/vnd.stretchtimer.bundle+zip
Root: HKA; Subkey: "Software\Classes\.stretch"; ValueType: string; ValueData: "{#Type}"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.stretch"; ValueType: string; ValueName: "Content Type"; ValueData: "application/vnd.stretchtimer.bundle+zip"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\{#Type}"; ValueType: string; ValueData: "StretchTimer routine"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\{#Type}\DefaultIcon"; ValueType: string; ValueData: "{app}\stretchtimer-gui.exe,0"
Root: HKA; Subkey: "Software\Classes\{#Type}\shell\open\command"; ValueType: string; ValueData: """{app}\stretchtimer-gui.exe"" ""%1"""
; YAML belongs to everyone: offered in "Open with", never the default
Root: HKA; Subkey: "Software\Classes\.yaml\OpenWithProgids"; ValueType: string; ValueName: "{#Type}"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.yml\OpenWithProgids"; ValueType: string; ValueName: "{#Type}"; ValueData: ""; Flags: uninsdeletevalue

[Run]
Filename: "{app}\stretchtimer-gui.exe"; Description: "{cm:LaunchProgram,StretchTimer}"; Flags: nowait postinstall skipifsilent
