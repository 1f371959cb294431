"""The style sheet, with the tokens' names where colours stand; `style.dress` fills them in."""

from string import Template

SHEET = Template("""
QWidget { color: $ink; font-size: 14px; }
QMainWindow, QDialog, QWidget#page, QWidget#root { background: $ground; }
QToolTip { background: $ink; color: $white; border: 0; padding: 4px 8px; }
QScrollArea, QScrollArea > QWidget > QWidget#scrolled { background: transparent; border: 0; }

QFrame#side { background: $side; border: 0; border-right: 1px solid $line; }
QFrame#sideFoot { background: transparent; border: 0; border-top: 1px solid $line; }
QLabel#brand { color: $teal; font-size: 16px; font-weight: 800; }
QPushButton[kind="nav"] { background: transparent; border: 2px solid transparent; border-radius: 8px; color: $text_nav;
  font-weight: 500; min-height: 20px; padding: 3px 12px; text-align: left; }
QPushButton[kind="nav"]:hover { background: $line_soft; }
QPushButton[kind="nav"]:checked { background: $mint; color: $teal_dark; font-weight: 700; }
QPushButton[kind="nav"]:focus { border-color: $teal; }

QFrame#head { background: $white; border: 0; border-bottom: 1px solid $line; }
QLabel[role="title"] { font-size: 20px; font-weight: 700; }
QLabel[role="heading"] { font-size: 15px; font-weight: 700; }
QLabel[role="strong"] { font-weight: 700; }
QLabel[role="label"] { color: $mute; font-size: 13px; font-weight: 500; }
QLabel[role="detail"] { color: $mute; font-size: 12px; }
QLabel[role="mute"] { color: $mute; }
QLabel[role="lead"] { color: $teal; font-weight: 700; }
QLabel[role="error"] { color: $coral_dark; font-size: 13px; font-weight: 500; }
QLabel[role="figure"] { font-size: 28px; font-weight: 800; }
QLabel[role="figure"][tone="teal"] { color: $teal; }
QLabel[role="figure"][tone="coral"] { color: $coral; }
QLabel[role="code"] { font-size: 19px; font-weight: 700; letter-spacing: 1px; color: $ink;
  background: $side; border: 1px solid $line;
  border-radius: 8px; padding: 12px 16px; }

QFrame[kind="card"] { background: $white; border: 1px solid $line; border-radius: 12px; }
QFrame[kind="advice"] { background: $sun_pale; border: 0; border-radius: 8px; }
QFrame[kind="advice"] QLabel { color: $amber_dark; font-size: 13px; }
QFrame[kind="quiet"] { background: $mint; border: 0; border-radius: 8px; }
QFrame[kind="quiet"] QLabel { color: $teal_dark; font-size: 13px; }
QFrame[kind="notice"] { background: $mint; border: 1px solid $teal_soft; border-radius: 8px; }
QFrame[kind="notice"][tone="trouble"] { background: $coral_pale; border-color: $coral; }
QFrame[kind="notice"][tone="trouble"] QLabel { color: $coral_dark; }
QFrame[kind="rule"] { background: $line_soft; border: 0; max-height: 1px; min-height: 1px; }
QFrame#help { background: $ink; border: 0; border-radius: 12px; }
QFrame#help QLabel { color: $white; }
QFrame#help QLabel[role="number"] { background: $coral; border-radius: 8px; font-size: 44px; font-weight: 900;
  padding: 4px 16px; }
QFrame#help QLabel[role="sun"] { color: $sun; font-weight: 700; }
QFrame#help QLabel[role="soft"] { color: $line; font-size: 13px; }

QFrame#entrystrip { background: transparent; border: 0; border-radius: 8px; }
QFrame#entrystrip[tone="read"], QFrame#entrystrip[tone="done"] { background: $mint; }
QFrame#entrystrip[tone="ask"] { background: $sun_pale; }
QFrame#entrystrip[tone="trouble"] { background: $coral_pale; }
QLabel[role="strip"] { color: $mute; font-size: 13px; font-weight: 500; }
QLabel[role="strip"][tone="read"], QLabel[role="strip"][tone="done"] { color: $teal_dark; font-weight: 600; }
QLabel[role="strip"][tone="ask"] { color: $amber_dark; font-weight: 600; }
QLabel[role="strip"][tone="trouble"] { color: $coral_dark; font-weight: 600; }

QFrame[kind="countRow"] { background: $white; border: 0; border-bottom: 1px solid $line_soft; }
QFrame[kind="countHead"] { background: $side; border: 0; border-bottom: 1px solid $line_soft; }
QFrame[kind="countSum"] { background: $mint_pale; border: 0; border-bottom-left-radius: 12px;
  border-bottom-right-radius: 12px; }
QLabel[role="columnHead"] { color: $mute; font-size: 13px; font-weight: 600; }
QLabel[role="cellMute"] { color: $mute; padding-right: 10px; qproperty-alignment: "AlignRight | AlignVCenter"; }
QLabel[role="sum"] { font-weight: 700; }
QLabel[role="hero"] { color: $teal; font-size: 44px; font-weight: 800; }
QLabel[role="beside"] { color: $mute; font-size: 16px; font-weight: 500; padding-bottom: 6px; }

QLabel[role="chip"] { border-radius: 11px; font-size: 12px; font-weight: 700; padding: 2px 9px; min-height: 18px; }
QLabel[role="label"][tone="warn"] { color: $amber_dark; }
QLabel[role="chip"][tone="done"] { background: $mint; color: $teal_dark; }
QLabel[role="chip"][tone="partly"] { background: $sun_pale; color: $amber_dark; }
QLabel[role="chip"][tone="quiet"] { background: $line_soft; color: $mute; }

QPushButton { background: $white; border: 1px solid $line; border-radius: 8px; font-weight: 600; padding: 7px 14px;
  min-height: 20px; }
QPushButton:hover { background: $side; }
QPushButton:pressed { background: $line_soft; }
QPushButton:focus { border: 2px solid $teal; padding: 6px 13px; }
QPushButton:disabled { color: $mute; background: $side; }
QPushButton[kind="primary"] { background: $teal; border-color: $teal; color: $white; font-weight: 700; }
QPushButton[kind="primary"]:hover, QPushButton[kind="primary"]:pressed { background: $teal_dark; }
QPushButton[kind="primary"]:focus { border: 2px solid $ink; }
QPushButton[kind="primary"]:disabled { background: $line; border-color: $line; color: $mute; }
QPushButton[kind="tab"] { background: transparent; border: 2px solid transparent; font-size: 14px; font-weight: 600;
  color: $mute; padding: 4px 9px; }
QPushButton[kind="tab"]:hover { background: $line_soft; }
QPushButton[kind="tab"]:checked { background: $mint; color: $teal_dark; font-weight: 700; }
QPushButton[kind="tab"]:focus { border-color: $teal; padding: 4px 9px; }
QPushButton[kind="small"] { font-size: 13px; padding: 5px 6px; }
QPushButton[kind="small"]:focus { padding: 4px 5px; }
QPushButton[kind="link"] { background: transparent; border: 2px solid transparent; border-radius: 6px; color: $teal;
  font-weight: 700; margin-left: -2px; padding: 2px 2px 2px 0; text-align: left; }
QPushButton[kind="link"]:hover { color: $teal_dark; text-decoration: underline; }
QPushButton[kind="link"]:focus { border-color: $teal; padding: 2px 2px 2px 0; }
QPushButton[kind="way"] { background: transparent; border: 2px solid transparent; border-radius: 6px; color: $teal;
  font-size: 12px; font-weight: 700; min-height: 14px; padding: 0 2px; }
QPushButton[kind="way"]:hover { color: $teal_dark; text-decoration: underline; }
QPushButton[kind="way"]:focus { border-color: $teal; padding: 0 2px; }
QPushButton[kind="link"]:disabled { color: $mute; }
QToolButton { background: transparent; border: 2px solid transparent; border-radius: 8px; padding: 3px; }
QToolButton:hover { background: $line_soft; }
QToolButton[kind="tile"] { border: 1px dashed $soft_edge; color: $mute; font-size: 13px; }
QToolButton:focus { border-color: $teal; }
QFrame#zoombar { background: $white; border: 0; border-radius: 18px; }
QFrame#zoombar QLabel { color: $mute; font-size: 13px; }
QFrame#zoombar QLabel[role="error"] { color: $coral_dark; font-weight: 600; }

QLineEdit, QPlainTextEdit, QComboBox { background: $white; border: 1px solid $line; border-radius: 8px;
  padding: 6px 9px; min-height: 20px; selection-background-color: $teal; selection-color: $white; }
QLineEdit[cell="framed"], QLineEdit[cell="flat"] { padding: 2px 9px; border-radius: 6px; min-height: 18px; }
QLineEdit[cell="framed"]:focus, QLineEdit[cell="flat"]:focus { border: 2px solid $teal; padding: 1px 8px;
  background: $mint_pale; }
QLineEdit[cell="flat"] { background: transparent; border-color: transparent; color: $teal_dark; font-weight: 700; }
QLineEdit[cell="flat"]:hover { border-color: $line; }
QLineEdit[cell="framed"][wrong="true"], QLineEdit[cell="flat"][wrong="true"] { border: 2px solid $coral;
  padding: 1px 8px; }
QLineEdit#search { border: 2px solid $teal; border-radius: 10px; padding: 8px 12px; font-size: 15px; }
QRadioButton { spacing: 8px; min-height: 26px; }
QComboBox { padding: 6px 28px 6px 11px; combobox-popup: 0; }
QPlainTextEdit { padding: 4px 7px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus { border: 2px solid $teal; padding: 5px 8px; }
QComboBox:focus { padding: 5px 27px 5px 10px; }
QPlainTextEdit:focus { padding: 3px 6px; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"] { border: 2px solid $coral;
  padding: 5px 8px; }
QLineEdit:disabled, QComboBox:disabled { background: $side; color: $mute; }
QLineEdit:read-only { background: $side; }
QComboBox[quiet="true"] { background: $side; color: $mute; }
QComboBox::drop-down { border: 0; width: 0; }
QComboBox QAbstractItemView { background: $white; border: 1px solid $line; padding: 4px; outline: 0;
  selection-background-color: $mint; selection-color: $teal_dark; }
QComboBox QAbstractItemView::item { min-height: 30px; padding: 0 8px; border-radius: 6px; }

QAbstractItemView { background: $white; border: 0; outline: 0; selection-background-color: $mint;
  selection-color: $ink; }
QListView#strip { background: $desk; border-radius: 12px; padding: 4px; }
QHeaderView#matrix, QHeaderView#matrix::section { background: $white; border: 0; color: $text_nav; font-size: 12px;
  font-weight: 500; padding: 0 1px; }
QTableCornerButton::section { background: $white; border: 0; }
QTableView { gridline-color: transparent; border: 0; }
QHeaderView { background: $side; border: 0; }
QHeaderView::section { background: $side; border: 0; border-bottom: 1px solid $line_soft; color: $mute; font-size: 13px;
  font-weight: 600; padding: 7px 12px; }
QAbstractItemView[framed="true"] { border: 1px solid $line; border-radius: 8px; }
QAbstractItemView[framed="true"]:focus { border: 2px solid $teal; }

QMenu { background: $white; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 7px 18px; border-radius: 6px; }
QMenu::item:selected { background: $mint; color: $teal_dark; }
QMenu::item:disabled { color: $mute; }
QPushButton::menu-indicator { image: none; width: 0; }

QProgressBar { background: $track; border: 0; border-radius: 5px; max-height: 10px; min-height: 10px;
  color: transparent; }
QProgressBar::chunk { background: $teal; border-radius: 5px; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar::handle:vertical { background: $line; border-radius: 3px; min-height: 32px; }
QScrollBar::handle:vertical:hover { background: $mute; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle:horizontal { background: $line; border-radius: 3px; min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")
